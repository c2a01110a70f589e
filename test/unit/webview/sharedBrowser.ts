import type { Browser } from 'playwright-core';
import { launchChromium } from '../../host/chromium.js';

let browser: Promise<Browser> | undefined;

/** The one Chromium of all page tests in this process: started when it is first asked for, closed after the last test. */
export function sharedBrowser(): Promise<Browser> {
  browser ??= launchChromium();
  return browser;
}

after(async () => (await browser)?.close());
