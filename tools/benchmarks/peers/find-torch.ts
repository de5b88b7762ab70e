import { execa } from 'execa';

/** The system's own: packages of Debian are for it. */
export const systemPython = '/usr/bin/python3';

const packages = ['python3-torch', 'libopenblas0-pthread'];

/** Exits with 0 where PyTorch is there and multiplies by OpenBLAS. */
const check = `
import torch
torch.ones(64, 64) @ torch.ones(64, 64)
assert "openblas" in open("/proc/self/maps").read()
`;

/**
 * Makes sure that the system's Python has PyTorch on OpenBLAS: Debian's packages, installed where this
 * process may do that.
 *
 * @returns why there is none, or `undefined` where there is
 */
export async function whyNoTorch(): Promise<string | undefined> {
  if (await hasTorch()) return undefined;
  const wanted = `${packages.join(' and ')} of Debian`;
  if (process.getuid?.() !== 0) return `install ${wanted}; this process may not`;
  const options = { env: { DEBIAN_FRONTEND: 'noninteractive' }, reject: false } as const;
  console.log(`installing ${packages.join(' ')}`);
  await execa('apt-get', ['update', '--quiet'], options);
  await execa('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], options);
  return (await hasTorch())
    ? undefined
    : `${wanted} are not there, and apt-get did not install them`;
}

async function hasTorch(): Promise<boolean> {
  const { failed } = await execa(systemPython, ['-c', check], { reject: false });
  return !failed;
}
