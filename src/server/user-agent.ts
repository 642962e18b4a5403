type Family = readonly [name: string, mark: RegExp]

/** The first that fits: most browsers also claim to be the ones they descend from. */
const browsers: readonly Family[] = [
  ['Zalo', /\bZalo/i],
  ['Facebook', /\bFBA[NV]\b/],
  ['Samsung Internet', /SamsungBrowser/],
  ['Cốc Cốc', /coc_coc/i],
  ['Edge', /\bEdg(?:A|iOS)?\//],
  ['Opera', /\bOPR\/|\bOPX\//],
  ['Firefox', /\bFirefox\/|\bFxiOS\//],
  ['Chrome', /\bChrome\/|\bCriOS\/|\bHeadlessChrome\//],
  ['Safari', /\bSafari\//],
]
const systems: readonly Family[] = [
  ['Android', /\bAndroid\b/],
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Windows', /\bWindows\b/],
  ['macOS', /\bMac OS X\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Linux', /\bLinux\b/],
]

/** The sort of browser and system, as `Chrome · Android`: enough to know one's phone by, no more. */
export function familyOf(userAgent: string): string {
  const known = [nameIn(browsers, userAgent), nameIn(systems, userAgent)]
  return known.filter((name) => name !== undefined).join(' · ')
}

function nameIn(families: readonly Family[], userAgent: string): string | undefined {
  return families.find(([, mark]) => mark.test(userAgent))?.[0]
}
