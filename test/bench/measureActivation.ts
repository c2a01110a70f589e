import { type Bench, inSession } from './session.js';
import type { Row } from './row.js';

const ascent = 'ascent-ml.ascent';
const helloWorld = 'ascent-bench.hello-world';

/** What one activation costs: milliseconds and bytes. */
interface Cost {
  readonly load: number;
  readonly call: number;
  readonly finish: number;
  readonly heap: number;
  readonly code: number;
  readonly laterCode: number;
}

/** Activates both extensions in turn in an extension host that is at rest, and reads VS Code's own times and the heap after each. */
export async function measureActivation(bench: Bench): Promise<readonly Row[]> {
  const ours: Cost[] = [];
  const theirs: Cost[] = [];
  // An even number, so that each is first as often as the other.
  for (let run = 0; run < bench.runs + (bench.runs % 2); run++) {
    const ids = run % 2 === 0 ? [ascent, helloWorld] : [helloWorld, ascent];
    const answer = await inSession(bench, [{ key: 'f8', command: 'probe.activate', args: ids }], ({ askProbe }) => askProbe('f8'));
    ours.push(readCost(answer, ascent));
    theirs.push(readCost(answer, helloWorld));
  }
  return [
    {
      name: 'activation (code loaded + activate called)',
      unit: 'ms',
      ours: ours.map(({ load, call }) => load + call),
      reference: theirs.map(({ load, call }) => load + call),
      aim: { kind: 'ratio', atMost: 2 },
    },
    {
      name: 'own code in it (activate called)',
      unit: 'ms',
      ours: ours.map(({ call, finish }) => call + finish),
      reference: theirs.map(({ call, finish }) => call + finish),
      aim: { kind: 'value', atMost: 5 },
    },
    {
      name: 'heap that activation adds, with what is built right after it',
      unit: 'kB',
      ours: ours.map(({ heap }) => heap / 1000),
      reference: theirs.map(({ heap }) => heap / 1000),
      aim: { kind: 'value', atMost: 600 },
    },
    {
      name: 'code that activation waits for',
      unit: 'kB',
      ours: ours.map(({ code }) => code / 1000),
      reference: theirs.map(({ code }) => code / 1000),
      aim: { kind: 'value', atMost: 60 },
    },
    {
      name: 'the same with what is built right after it',
      unit: 'kB',
      ours: ours.map(({ laterCode }) => laterCode / 1000),
      reference: theirs.map(({ laterCode }) => laterCode / 1000),
    },
  ];
}

function readCost(answer: unknown, id: string): Cost {
  const { [id]: cost, ...rest } = answer as Readonly<Record<string, Cost | undefined>>;
  if (cost === undefined) throw new Error(`The probe could not measure activation: ${JSON.stringify(rest)}`);
  return cost;
}
