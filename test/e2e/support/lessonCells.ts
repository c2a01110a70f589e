import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { FrameLocator, Locator } from 'playwright-core';

/** A cell of a lesson, by its number. */
export function cellOf(frame: FrameLocator, number: number): Locator {
  return frame.locator(`#cell-${number}`);
}

/** Runs a cell by its button. */
export async function runCell(frame: FrameLocator, number: number): Promise<void> {
  await cellOf(frame, number)
    .getByRole('button', { name: `Run: Cell ${number}` })
    .click();
}

/** Waits until a cell says of its run what is expected. */
export async function verdictOf(frame: FrameLocator, number: number, words: string): Promise<void> {
  await cellOf(frame, number).locator('.cell-verdict', { hasText: words }).waitFor();
}

/** Opens the editor of a cell and puts other code there; the editor keeps the focus. */
export async function replaceCode(frame: FrameLocator, number: number, code: string): Promise<void> {
  const cell = cellOf(frame, number);
  await cell.getByRole('button', { name: `Edit: Cell ${number}` }).click();
  await cell.locator('textarea').fill(code);
}

/** Is there a process with this id? One that has ended, and that nobody has asked about, is none. */
export function isAlive(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return !stat.slice(stat.lastIndexOf(')') + 2).startsWith('Z');
  } catch {
    return false;
  }
}

/** Waits until a process is gone; fails after eight seconds. */
export async function waitForEnd(pid: number): Promise<void> {
  for (const end = Date.now() + 8000; isAlive(pid);) {
    assert.ok(Date.now() < end, `process ${pid} goes on`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
