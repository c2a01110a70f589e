import { accepts, exercise, lesson, rejects, replace } from '../ruleCase.js';

const V36 = { rule: 'V36' };
const cell = 'rides = [4, 7, 10, 15]\nmean =';

describe('importsAreDeclared (V36)', () => {
  accepts('the standard library and a package that the lesson tells how to install', [
    replace(lesson, cell, `import math\nimport scipy.stats\n${cell}`),
    replace(lesson, 'The same in Python:', 'The same in Python (`python -m pip install scipy`):'),
  ]);
  accepts('a test that imports a file beside it', [
    replace(`${exercise}/exercise.yaml`, 'tests/test_mean.py]', 'tests/test_mean.py, tests/lists.py]'),
    replace(`${exercise}/starter/tests/test_mean.py`, 'import pytest', 'import lists\nimport pytest'),
    (files) => void files.set(`${exercise}/starter/tests/lists.py`, 'TWO = [1, 2]\n'),
  ]);

  accepts('what can reach a network, in an exercise whose tests start a server', [
    replace(`${exercise}/exercise.yaml`, 'module:', 'localServer: true\nmodule:'),
    replace(`${exercise}/alternatives/with-numpy.py`, 'import numpy as np', 'import numpy as np, urllib.request, http.client'),
  ]);

  rejects(
    'a program that can reach a network, in another exercise',
    replace(`${exercise}/alternatives/with-numpy.py`, 'import numpy as np', 'import numpy as np, urllib.request'),
    { ...V36, file: `${exercise}/alternatives/with-numpy.py`, line: 3, says: /urllib is imported/, fix: /`packages`/ },
  );
  rejects(
    'a program that imports what is not declared',
    replace(`${exercise}/alternatives/with-numpy.py`, 'import numpy as np', 'import numpy as np, pandas as pd'),
    { ...V36, file: `${exercise}/alternatives/with-numpy.py`, line: 3, says: /pandas is imported/, fix: /`packages`/ },
  );
  rejects('a cell with a package that the lesson does not name', replace(lesson, cell, `from scipy import stats\n${cell}`), {
    ...V36,
    file: lesson,
    line: 'from scipy',
    says: /needs scipy/,
    fix: /pip install scipy/,
  });
  rejects('a cell with a package of no exercise', replace(lesson, cell, `import requests\n${cell}`), {
    ...V36,
    file: lesson,
    line: 'import requests',
    says: /no package of the course/,
    fix: /NumPy/,
  });
});
