// How a language writes numbers: the browser's `Intl`, asked in the names of src/web/contract.rs.

/** An amount among words from the right: left to itself, its sign of currency would be torn from its number. */
const isolated = (text) => `\u2066${text.replace(/[\u061c\u200e\u200f]/g, "")}\u2069`;

/** Gives a function of what is wanted, a value and a detail, for the language of a tag. */
export function numerals(tag) {
  const made = new Map();
  const unbroken = /^(ar|fa|he|ur)/.test(tag) ? isolated : (text) => text;
  /** A format with these options; making one is slow, and a page writes hundreds of numbers. */
  const format = (options) => {
    const key = JSON.stringify(options);
    if (!made.has(key)) made.set(key, new Intl.NumberFormat(tag, options));
    return made.get(key);
  };
  /** With a minus, where most languages' data have the shorter hyphen, and none before nothing; a line does not end
   * between it and a sign of currency. */
  const written = (value, options) => {
    const scale = 10 ** (options.maximumFractionDigits ?? 2);
    const rounded = format(options).format(Math.round(value * scale) / scale || 0);
    return rounded.replace("-", "\u2212").replace(/\u2212(?=\p{Sc})/u, "\u2212\u2060");
  };
  const money = (value, currency, cents) =>
    unbroken(
      written(value, {
        style: "currency",
        currency,
        minimumFractionDigits: cents,
        maximumFractionDigits: cents,
      }),
    );
  const names = new Intl.DisplayNames(tag, { type: "currency" });
  const plurals = new Intl.PluralRules(tag);
  const wanted = {
    [NUMBER]: (value, decimals) => written(value, { maximumFractionDigits: decimals }),
    [PERCENT]: (value) => written(value / 100, { style: "percent" }),
    [MONEY]: (value, currency) => money(value, currency, 0),
    [MONEY_WITH_CENTS]: (value, currency) => money(value, currency, Number.isInteger(value) ? 0 : 2),
    [CURRENCY]: (_, code) => names.of(code),
    [PLURAL]: (value) => plurals.select(value),
    [SEPARATORS]: () => {
      const parts = format({ minimumFractionDigits: 1 }).formatToParts(1234567.5);
      const sign = (type) => parts.find((part) => part.type === type)?.value ?? "";
      return sign("decimal") + sign("group");
    },
  };
  return (what, value, detail) => wanted[what](value, detail);
}
