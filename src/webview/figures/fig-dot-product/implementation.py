"""Calls the learner's vectors.py on the two arrows that the figure shows. Each function returns what the learner's returns."""


def dot(learner, inputs):
    return learner.dot(*arrows(inputs))


def norm(learner, inputs):
    u, _ = arrows(inputs)
    return learner.norm(u)


def cosine(learner, inputs):
    return learner.cosine(*arrows(inputs))


def project(learner, inputs):
    return learner.project(*arrows(inputs))


def arrows(inputs):
    # Lists of their own: one function may not spoil them for the next.
    return list(inputs["u"]), list(inputs["v"])
