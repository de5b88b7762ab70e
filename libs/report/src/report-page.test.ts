import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { curvedMeasurements, paperMeasurements, studyOf } from './fixtures/study-of.js';
import { buildReport, renderReport } from './index.js';

const browsers = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = [process.env['SPARKLOOM_CHROMIUM'] ?? '', ...browsers].find(existsSync);
const name =
  executablePath === undefined
    ? 'the page in a browser (skipped: no chromium; `apt-get install chromium` or SPARKLOOM_CHROMIUM)'
    : 'the page in a browser';

/** What a browser finds on the page. */
interface Found {
  readonly drawings: number;
  readonly unnamed: number;
  readonly cut: readonly string[];
  readonly covered: readonly string[];
  readonly overflow: number;
}

describe.skipIf(executablePath === undefined)(name, () => {
  let browser: Browser;
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'sparkloom-report-'));
    browser = await chromium.launch({
      executablePath: executablePath ?? '',
      args: ['--no-sandbox'],
    });
  });
  afterAll(async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  });

  test.each([
    ['of the paper', paperMeasurements(), 18],
    ['with curves and phases', curvedMeasurements(), 7],
    ['with curves and phases of a model of the paper', curvedMeasurements('lenet'), 8],
  ])(
    '%s: loads nothing else, and every drawing is whole',
    async (_name, measurements, drawings) => {
      const file = path.join(folder, 'report.html');
      const html = renderReport(buildReport(studyOf(measurements)))[0];
      await writeFile(file, html?.text ?? '');
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
      const requests: string[] = [];
      const complaints: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      page.on('console', (message) => complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      const address = pathToFileURL(file).href;
      await page.goto(address);
      const found = await page.evaluate<Found>(lookAround);
      await page.close();
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([address]);
      expect(complaints).toEqual([]);
      expect(found).toEqual({ drawings, unnamed: 0, cut: [], covered: [], overflow: 0 });
    },
  );
});

/** Runs in the page: texts that leave their drawing or cover each other, drawings without a name. */
const lookAround = `(() => {
  const drawings = [...document.querySelectorAll('svg')];
  const cut = [], covered = [];
  for (const drawing of drawings) {
    const frame = drawing.getBoundingClientRect();
    const texts = [...drawing.querySelectorAll('text')].map((text) => ({
      text: text.textContent, box: text.getBoundingClientRect(),
    }));
    for (const { text, box } of texts) {
      const inside = box.left >= frame.left - 1 && box.right <= frame.right + 1 &&
        box.top >= frame.top - 1 && box.bottom <= frame.bottom + 1;
      if (!inside || box.width === 0) cut.push(text);
    }
    texts.forEach((one, index) => {
      for (const other of texts.slice(index + 1)) {
        const wide = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const high = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (wide > 2 && high > 3) covered.push(one.text + ' and ' + other.text);
      }
    });
  }
  return {
    drawings: drawings.length,
    unnamed: drawings.filter((drawing) => !drawing.querySelector(':scope > title')?.textContent).length,
    cut, covered,
    overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
  };
})()`;
