"""An OrderedDict or defaultdict that is given is left empty, and a new dict filled.

The learner must see:
"['returned the given OrderedDict itself']"
"""


def group_by_key(records, key, groups=None):
    if type(groups) is not dict:
        groups = dict(groups or {})
    for record in records:
        groups.setdefault(record[key], []).append(record)
    return groups
