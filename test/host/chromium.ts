import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { aptInstall } from './aptInstall.js';

/**
 * What is turned off by name. Of several such flags Chromium takes the last one alone, so what Playwright turns off (in 1.65) comes first.
 * The last two are pages of the address bar that each context loads for itself, unseen: they cost more than most pages that are tested.
 */
const unwantedFeatures = [
  ...['AvoidUnnecessaryBeforeUnloadCheckSync', 'DestroyProfileOnBrowserClose', 'HttpsUpgrades', 'HttpsFirstBalancedModeAutoEnable'],
  ...['LensOverlay', 'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'AvoidCorsURLLoaderRestartOnRedirect'],
  ...['TcpPortRandomizationWin', 'OptimizationHints', 'NetworkTimeServiceQuerying', 'AimEnabled', 'PreconnectToSearch'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'],
];

const flags = [
  `--disable-features=${unwantedFeatures.join(',')}`,
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a Chromium without a window, the one of this machine; installs it on Debian where it is missing and this is allowed. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await ensureChromium(), args: flags, handleSIGINT: false, handleSIGTERM: false });
}

/** Finds a Chromium or Chrome (CHROME_PATH, the usual places, Playwright's own), or installs Debian's when run as root. */
export async function ensureChromium(): Promise<string> {
  const found = findChromium();
  if (found !== undefined) return found;
  // The shell first: relatives of Debian that have none have the other.
  for (const name of ['chromium-headless-shell', 'chromium']) {
    const installed = (await aptInstall('Chromium', [name])) ? findChromium() : undefined;
    if (installed !== undefined) return installed;
  }
  throw new Error(
    'No Chromium was found. Install one (Debian: sudo apt-get install chromium-headless-shell; elsewhere: npx playwright-core install chromium), or set CHROME_PATH to a Chrome or Chromium.',
  );
}

function findChromium(): string | undefined {
  const places = [
    process.env['CHROME_PATH'],
    // Without the parts that draw a window: it needs a fifth less of the processor.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    chromium.executablePath(),
  ];
  return places.find((place) => place !== undefined && existsSync(place));
}
