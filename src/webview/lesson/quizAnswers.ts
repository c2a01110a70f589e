import type { QuizAnswer, QuizKey } from '../../core/lesson/quizKey.js';

/** Reads what the learner chose, wrote or arranged. */
export function readAnswer(form: HTMLFormElement, key: QuizKey): QuizAnswer {
  const data = new FormData(form);
  switch (key.kind) {
    case 'single':
    case 'multi':
    case 'predict-output':
      return { kind: key.kind, chosen: data.getAll('chosen').map(Number) };
    case 'numeric':
      return { kind: key.kind, text: text(data, 'number') };
    case 'order':
      return { kind: key.kind, order: orderItems(form).map((item) => Number(item.dataset['item'])) };
    case 'match':
      return { kind: key.kind, matches: data.getAll('match').map(Number) };
    case 'find-the-bug':
      return { kind: key.kind, line: Number(data.get('line') ?? 0) };
    case 'explain':
      return { kind: key.kind, text: text(data, 'words').trim(), met: data.getAll('met').map(Number) };
  }
}

/** Puts an earlier answer back into the form. */
export function fillAnswer(form: HTMLFormElement, answer: QuizAnswer): void {
  switch (answer.kind) {
    case 'single':
    case 'multi':
    case 'predict-output':
      tick(form, 'chosen', answer.chosen);
      break;
    case 'numeric':
      fill(form, 'number', answer.text);
      break;
    case 'order': {
      const items = orderItems(form);
      const list = form.querySelector('.order-items');
      list?.append(...answer.order.flatMap((item) => items.filter(({ dataset }) => dataset['item'] === String(item))));
      break;
    }
    case 'match':
      for (const [index, select] of form.querySelectorAll('select').entries()) {
        select.value = String(answer.matches[index] ?? -1);
      }
      break;
    case 'find-the-bug':
      tick(form, 'line', [answer.line]);
      break;
    case 'explain':
      fill(form, 'words', answer.text);
      tick(form, 'met', answer.met);
      break;
  }
}

/** The items of an order form as they stand. */
export function orderItems(form: HTMLFormElement): readonly HTMLElement[] {
  return [...form.querySelectorAll<HTMLElement>('.order-item')];
}

function text(data: FormData, name: string): string {
  const value = data.get(name);
  return typeof value === 'string' ? value : '';
}

function tick(form: HTMLFormElement, name: string, values: readonly number[]): void {
  for (const input of form.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    input.checked = values.includes(Number(input.value));
  }
}

function fill(form: HTMLFormElement, name: string, value: string): void {
  const field = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`[name="${name}"]`);
  if (field !== null) {
    field.value = value;
  }
}
