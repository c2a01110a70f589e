from testkit.plugin import *  # noqa: F401, F403
