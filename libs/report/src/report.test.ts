import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';

import { curvedMeasurements, paperMeasurements, studyOf } from './fixtures/study-of.js';
import { formatFixed } from './format-number.js';
import { buildReport, publishedModels, publishedWorkers, renderReport } from './index.js';

type Render = ReturnType<typeof renderReport>;

const fileOf = (files: Render, name: string): string => {
  const found = files.find((file) => file.name === name);
  if (found === undefined) throw new Error(`no ${name} in ${files.map((f) => f.name).join()}`);
  return found.text;
};

/** The cells of a row of a table of the page, without the intervals. */
function htmlRow(html: string, table: string, name: string): readonly string[] {
  const { document } = parseHTML(html) as unknown as {
    document: {
      querySelectorAll(selector: string): Iterable<{
        textContent: string;
        querySelector(selector: string): { textContent: string; remove(): void } | null;
        querySelectorAll(selector: string): Iterable<{
          textContent: string;
          querySelector(selector: string): { remove(): void } | null;
        }>;
      }>;
    };
  };
  for (const row of document.querySelectorAll(`#${table} tbody tr`)) {
    if (row.querySelector('th')?.textContent !== name) continue;
    return [...row.querySelectorAll('td')].map((cell) => {
      cell.querySelector('small')?.remove();
      return cell.textContent.trim();
    });
  }
  throw new Error(`no row ${name}`);
}

describe("times that reproduce the paper's Table V", () => {
  const files = renderReport(buildReport(studyOf(paperMeasurements())));
  const tableV = publishedModels.map(({ label, speedup, efficiency }) => ({
    label,
    printed: [...speedup, ...efficiency].map((value) => value.toFixed(2)),
  }));

  test.each(tableV)('print it on the page: $label', ({ label, printed }) => {
    const html = fileOf(files, 'report.html');
    expect(htmlRow(html, 'table-v', label)).toEqual(printed);
    expect(htmlRow(html, 'table-v', `${label}, paper`)).toEqual(printed);
  });

  test.each(tableV)('print it in Markdown and LaTeX: $label', ({ label, printed }) => {
    const withoutIntervals = (line: string, start: string): string => {
      const found = line.split('\n').find((one) => one.startsWith(start)) ?? '';
      return found.replaceAll(/ \{\\scriptsize [^}]*\}/g, '').replaceAll(/ \[[^\]]*\]/g, '');
    };
    expect(withoutIntervals(fileOf(files, 'report.md'), `| ${label} |`)).toBe(
      `| ${label} | ${printed.join(' | ')} |`,
    );
    expect(withoutIntervals(fileOf(files, 'report.tex'), `${label} &`)).toBe(
      String.raw`${label} & ${printed.join(' & ')} \\`,
    );
  });

  test('give it in JSON and CSV', () => {
    const { models } = JSON.parse(fileOf(files, 'report.json')) as {
      models: { model: string; results: { workers: unknown; speedup?: { value: number } }[] }[];
    };
    const [header = '', ...rows] = fileOf(files, 'report.csv').trimEnd().split('\n');
    const column = header.split(',').indexOf('speedup');
    for (const { model, speedup } of publishedModels) {
      const results = models.find((one) => one.model === model)?.results ?? [];
      const inCsv = rows.map((row) => row.split(',')).filter(([name]) => name === model);
      for (const [position, workers] of publishedWorkers.entries()) {
        const published = speedup[position] ?? Number.NaN;
        const result = results.find((one) => one.workers === workers);
        expect(result?.speedup?.value).toBeCloseTo(published, 9);
        const row = inCsv.find(([, count]) => count === String(workers));
        expect(Number(row?.[column])).toBeCloseTo(published, 9);
      }
    }
  });

  test('have the figures of the paper', () => {
    const names = files.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining([
        'figures/figure-1-1.svg',
        'figures/figure-1-2.svg',
        ...[2, 3, 4, 5].map((number) => `figures/figure-${number}.svg`),
        'figures/speedup-6.svg',
      ]),
    );
  });
});

test('the law is tried on every speedup of the paper: at most 8 % on average', () => {
  const html = fileOf(renderReport(buildReport(studyOf(paperMeasurements()))), 'report.html');
  const [, count, error] = /; (\d+) speedups, mean absolute error ([\d.]+) %/.exec(html) ?? [];
  expect(Number(count)).toBe(18);
  expect(Number(error)).toBeLessThanOrEqual(8);
  expect(html).toMatch(/TreeLSTM: The law does not hold well here/);
});

test('what was copied from the paper agrees with itself', () => {
  for (const { speedup, efficiency, accuracyPercent, variationPercent } of publishedModels) {
    expect(
      publishedWorkers.map((workers, at) => Number(formatFixed((speedup[at] ?? 0) / workers, 2))),
    ).toEqual(efficiency);
    const [local = 0, , , twelve = 0] = accuracyPercent;
    expect(Math.abs((twelve / local - 1) * 100 - variationPercent)).toBeLessThan(0.02);
  }
});

describe('what is missing is said, and no number is made of it', () => {
  test('an empty study', () => {
    expect(() => buildReport(studyOf([]))).toThrow(
      expect.objectContaining({ code: 'STUDY_EMPTY' }),
    );
  });

  test('one repetition has no interval in any form', () => {
    const single = paperMeasurements().filter(({ repetition }) => repetition === 1);
    const report = buildReport(studyOf(single));
    const files = renderReport(report);
    expect(fileOf(files, 'report.html')).not.toContain('<small>');
    expect(fileOf(files, 'report.md')).not.toMatch(/\d \[/);
    expect(fileOf(files, 'report.tex')).not.toContain('scriptsize');
    expect(report.models[0]?.results[1]?.speedup).toMatchObject({
      interval: undefined,
      bootstrap: undefined,
    });
    expect(report.gaps).toContainEqual(expect.stringContaining('lenet: one repetition only'));
  });

  test('no local baseline gives times, and no speedup', () => {
    const without = paperMeasurements().filter(({ workers }) => workers !== 'local');
    const report = buildReport(studyOf(without));
    const html = fileOf(renderReport(report), 'report.html');
    expect(htmlRow(html, 'table-v', 'LeNet')).toEqual(['—', '—', '—', '—', '—', '—']);
    expect(report.gaps).toContainEqual(expect.stringContaining('lenet: no local baseline'));
    expect(report.models.every(({ variation }) => variation === undefined)).toBe(true);
    expect(renderReport(report).map(({ name }) => name)).not.toContain('figures/speedup-1.svg');
  });

  test('a number of workers that one model lacks, and accuracies', () => {
    const some = paperMeasurements()
      .filter(({ model, workers }) => !(model === 'lenet' && workers === 8))
      .map((measurement) =>
        measurement.model === 'vgg' ? { ...measurement, top1Accuracy: undefined } : measurement,
      );
    const report = buildReport(studyOf(some));
    const html = fileOf(renderReport(report), 'report.html');
    expect(htmlRow(html, 'table-v', 'LeNet')[1]).toBe('—');
    expect(htmlRow(html, 'table-vi', 'VGG').slice(0, 4)).toEqual(['—', '—', '—', '—']);
    expect(report.gaps).toContainEqual('lenet: not measured on 8 workers.');
  });

  test('an outlier is named and kept', () => {
    const report = buildReport(studyOf(curvedMeasurements()));
    const local = report.models[0]?.results[0];
    expect(local?.time.outliers).toEqual([{ repetition: 5, trainingTimeSec: 90 }]);
    expect(local?.time.meanSec).toBe((41 + 42 + 43 + 44 + 90) / 5);
    expect(fileOf(renderReport(report), 'report.html')).toContain(
      'Outlier, kept: small-net, local',
    );
  });
});

describe('the drawings', () => {
  const report = buildReport(studyOf(curvedMeasurements()));
  const files = renderReport(report);
  const drawings = files.filter(({ name }) => name.endsWith('.svg'));

  test('are those that the measurements allow', () => {
    expect(drawings.map(({ name }) => name)).toEqual([
      'figures/time-small-net.svg',
      'figures/speedup.svg',
      'figures/accuracy-epoch.svg',
      'figures/accuracy-time.svg',
      'figures/phases.svg',
      'figures/law.svg',
      'figures/simulator.svg',
    ]);
  });

  test.each(drawings)('$name is an SVG document that says what it shows', ({ text }) => {
    expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toMatch(/<title>[^<]*small-net[^<]*<\/title><desc>[^<]*\b4\b[^<]*<\/desc>/);
    expect(text).toMatch(/role="img"/);
    expect(text).not.toMatch(/NaN|undefined/);
  });

  test('are the same for the same measurements', () => {
    expect(renderReport(buildReport(studyOf(curvedMeasurements())))).toEqual(files);
  });
});

describe("the paper's machines", () => {
  const environment = {
    operatingSystem: 'Linux',
    processor: 'a processor',
    cores: 2,
    memoryMiB: 8192,
    node: '20.20.2',
    sparkloom: '0.1.0',
  };
  const reportOf = (hasAllWorkers: boolean) =>
    buildReport(
      studyOf(curvedMeasurements('lenet'), { environment: { ...environment, hasAllWorkers } }),
    );

  test('stand beside the paper, and a model that it does not have is left out', () => {
    const files = renderReport(reportOf(true));
    const html = fileOf(files, 'report.html');
    const paper = htmlRow(html, 'paper-machines', 'LeNet, paper');
    expect(paper).toEqual(['1.43', '2.77', '3.93', '—', '—', '—', '—', '—']);
    const law = htmlRow(html, 'paper-machines', 'LeNet, law');
    for (const [index, text] of law.slice(0, 3).entries()) {
      expect(Number(text) / Number(paper[index])).toBeCloseTo(1, 1);
    }
    expect(law.slice(4)).toEqual(['—', '—', '—', '—']);
    expect(htmlRow(html, 'paper-machines', 'LeNet, simulator')).not.toContain('—');
    expect(files.map(({ name }) => name)).toContain('figures/paper-machines.svg');
    const other = renderReport(buildReport(studyOf(curvedMeasurements())));
    expect(other.map(({ name }) => name)).not.toContain('figures/paper-machines.svg');
  });

  test('have all their cores, whatever the measured workers shared', () => {
    const [apart, together] = [false, true].map(
      (hasAllWorkers) => reportOf(hasAllWorkers).models[0]?.scaling?.simulated,
    );
    // 2 and 4 workers on two cores: half the arithmetic of 4 was none.
    expect(apart?.machines.sharedCores).toBeUndefined();
    expect(together?.machines.sharedCores).toBe(2);
    expect(together?.cluster.computeCoreSec).toBeLessThan(apart?.cluster.computeCoreSec ?? 0);
  });
});

test('a name is no markup', () => {
  const wild = curvedMeasurements().map((one) => ({ ...one, model: '<script src="a"> & "b"' }));
  const files = renderReport(buildReport(studyOf(wild)));
  expect(files.filter(({ text }) => text.includes('<script')).map(({ name }) => name)).toEqual([
    // Where markup means nothing.
    'report.json',
    'report.csv',
    'report.md',
  ]);
});

test('the page names nothing to load', () => {
  const html = fileOf(renderReport(buildReport(studyOf(curvedMeasurements()))), 'report.html');
  const addresses = [...html.matchAll(/\b(?:src|href|url)\b ?[=(] ?["']?([^"')>]*)/g)];
  expect(addresses.map(([, address]) => address)).toEqual(['data:,']);
});

test('the command stands in the report as a shell takes it', () => {
  const html = fileOf(renderReport(buildReport(studyOf(curvedMeasurements()))), 'report.html');
  expect(html).toContain(String.raw`sparkloom study import --csv 'it'\''s.csv'`);
});

test('numbers are rounded as by hand', () => {
  expect(formatFixed(5.08 / 8, 2)).toBe('0.64');
  expect(formatFixed(1.005, 2)).toBe('1.01');
  expect(formatFixed(-0.001, 2)).toBe('0.00');
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), (hundredths) => {
      expect(Number(formatFixed(hundredths / 100, 2))).toBeCloseTo(hundredths / 100, 12);
    }),
  );
});
