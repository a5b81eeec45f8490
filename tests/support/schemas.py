"""What readers of our files say of their form, as JSON schemas."""

from __future__ import annotations

import json
from importlib.resources import files

#: Our own, of report.json.
REPORT = json.loads(files("dojo.reporting").joinpath("report.schema.json").read_text("utf-8"))

#: What https://gradescope-autograders.readthedocs.io/en/latest/specs/ says of results.json.
GRADESCOPE = {
    "type": "object",
    "additionalProperties": False,
    "anyOf": [{"required": ["score"]}, {"required": ["tests"]}],
    "properties": {
        "score": {"type": "number"},
        "execution_time": {"type": "number"},
        "output": {"type": "string"},
        "output_format": {"$ref": "#/$defs/format"},
        "visibility": {"$ref": "#/$defs/visibility"},
        "stdout_visibility": {"$ref": "#/$defs/visibility"},
        "tests": {
            "type": "array",
            "items": {
                "type": "object",
                "additionalProperties": False,
                "required": ["name", "score", "max_score", "status"],
                "properties": {
                    "score": {"type": "number"},
                    "max_score": {"type": "number", "exclusiveMinimum": 0},
                    "status": {"enum": ["passed", "failed"]},
                    "name": {"type": "string"},
                    "name_format": {"$ref": "#/$defs/format"},
                    "number": {"type": "string"},
                    "output": {"type": "string"},
                    "output_format": {"$ref": "#/$defs/format"},
                    "visibility": {"$ref": "#/$defs/visibility"},
                },
            },
        },
    },
    "$defs": {
        "format": {"enum": ["text", "html", "simple_format", "md", "ansi"]},
        "visibility": {"enum": ["hidden", "after_due_date", "after_published", "visible"]},
    },
}

TEST = {
    "type": "object",
    "required": ["name", "status", "test_code"],
    "properties": {
        "name": {"type": "string", "minLength": 1},
        "status": {"enum": ["pass", "fail", "error"]},
        "test_code": {"type": "string"},
        "message": {"type": "string", "minLength": 1, "maxLength": 65_535},
    },
    "if": {"properties": {"status": {"const": "pass"}}},
    "else": {"required": ["message"]},
}

#: What https://exercism.org/docs/building/tooling/test-runners/interface says of version 3.
EXERCISM = {
    "type": "object",
    "required": ["version", "status", "tests"],
    "properties": {
        "version": {"const": 3},
        "status": {"enum": ["pass", "fail", "error"]},
        "message": {"type": "string", "minLength": 1, "maxLength": 65_535},
        "tests": {"type": "array", "items": TEST},
    },
    "if": {"properties": {"status": {"const": "error"}}},
    "then": {"required": ["message"]},
    "else": {"properties": {"tests": {"minItems": 1}}},
}

#: As the reporter of GitHub Classroom reads it: Exercism's form, and points and places.
CLASSROOM = {
    "type": "object",
    "required": ["version", "status", "max_score", "tests"],
    "properties": {
        "version": {"const": 3},
        "status": {"enum": ["pass", "fail", "error"]},
        "max_score": {"type": "integer"},
        "tests": {
            "type": "array",
            "items": {
                "allOf": [TEST],
                "required": ["filename", "line_no", "duration", "score"],
                "properties": {
                    "filename": {"type": "string"},
                    "line_no": {"type": "integer", "minimum": 1},
                    "duration": {"type": "number", "minimum": 0},
                    "score": {"type": "integer"},
                },
            },
        },
    },
}
