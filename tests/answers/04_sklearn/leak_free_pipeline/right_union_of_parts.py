"""A FeatureUnion of two branches, each of which picks its columns with a FunctionTransformer."""

from sklearn.base import clone
from sklearn.impute import SimpleImputer
from sklearn.pipeline import make_pipeline, make_union
from sklearn.preprocessing import FunctionTransformer, OneHotEncoder, StandardScaler


def credit_model(numeric, categorical, model):
    branches = []
    if numeric:
        pick = FunctionTransformer(lambda loans: loans[numeric])
        branches.append(make_pipeline(pick, SimpleImputer(strategy="median"), StandardScaler()))
    if categorical:
        pick = FunctionTransformer(lambda loans: loans[categorical].astype(object))
        branches.append(make_pipeline(pick, OneHotEncoder(handle_unknown="infrequent_if_exist")))
    return make_pipeline(make_union(*branches), clone(model))
