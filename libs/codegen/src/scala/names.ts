const keywords = new Set(
  (
    'abstract case catch class def do else extends false final finally for forSome if implicit import ' +
    'lazy match new null object override package private protected return sealed super this throw ' +
    'trait true try type val var while with yield'
  ).split(' '),
);

export function isKeyword(word: string): boolean {
  return keywords.has(word);
}

/** What Scala itself puts into scope and generated code may write. */
export const everywhereInScope: readonly string[] =
  'Any AnyRef Array Boolean Byte Char Double Float Int List Long Map Nil None Nothing Null Object Option Predef Seq Set Short Some String Unit'.split(
    ' ',
  );

/** Words of a name: `text-cnn` and `textCnn` have two. */
function words(name: string): readonly string[] {
  return name.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
}

/**
 * The name of a Scala object for a model: `LeNet5` stays, `text-cnn` becomes `TextCnn`.
 *
 * @param taken names that the file uses already; one of these gets `Network` behind it
 */
export function objectName(name: string, taken: ReadonlySet<string>): string {
  const joined = words(name)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return taken.has(joined) ? `${joined}Network` : joined;
}

/** One part of a package name: lower case, letters and digits; never a keyword. */
export function packageName(name: string): string {
  const joined = words(name).join('').toLowerCase();
  return isKeyword(joined) ? `${joined}model` : joined;
}
