/** `import a.b.C` lines, one a package, the names in order; `a.b._` stands for all of a package. */
export function importLines(fullNames: readonly string[]): readonly string[] {
  const packages = new Map<string, Set<string>>();
  for (const fullName of fullNames) {
    const dot = fullName.lastIndexOf('.');
    const own = packages.get(fullName.slice(0, dot)) ?? new Set();
    packages.set(fullName.slice(0, dot), own.add(fullName.slice(dot + 1)));
  }
  return [...packages]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, classes]) => {
      const sorted = [...classes].sort();
      return `import ${name}.${sorted.length === 1 ? sorted.join() : `{${sorted.join(', ')}}`}`;
    });
}
