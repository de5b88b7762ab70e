import { InputError } from '@sparkloom/errors';

/** What decides whether BigDL's native libraries load on a machine. */
export interface Platform {
  /** As `process.platform` says it. */
  readonly platform: string;
  /** As `process.arch` says it. */
  readonly arch: string;
  /** Version of the GNU C library, such as `2.36`; `undefined` where there is none (Alpine's musl). */
  readonly glibc: string | undefined;
}

/** The platform of this process. */
export function currentPlatform(): Platform {
  const report = process.report as typeof process.report & { excludeNetwork?: boolean };
  // Without this the report looks up the names of all interfaces, which can take seconds.
  report.excludeNetwork = true;
  const { header } = report.getReport() as { header?: { glibcVersionRuntime?: string } };
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: header?.glibcVersionRuntime,
  };
}

/**
 * Refuses a machine that BigDL's native libraries are not built for.
 *
 * @throws InputError `PLATFORM_UNSUPPORTED`
 */
export function checkPlatform({ platform, arch, glibc }: Platform): void {
  if (platform === 'linux' && arch === 'x64' && glibc !== undefined) return;
  const library =
    platform !== 'linux' ? '' : glibc === undefined ? ', no glibc' : `, glibc ${glibc}`;
  throw new InputError({
    code: 'PLATFORM_UNSUPPORTED',
    problem: "BigDL's native libraries (MKL) do not run on this machine",
    expected: 'Linux on x86-64 with glibc, and a Node.js built for it',
    found: `${platform}, ${arch}${library}`,
    remedy:
      platform === 'linux' && arch === 'x64'
        ? 'use a distribution with glibc (Debian, Ubuntu, Fedora), for instance in a container'
        : 'train on an x86-64 Linux machine or in a linux/amd64 container; models, summaries and codegen work here too',
  });
}
