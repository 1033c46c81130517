/** The expressions of GitHub Actions, as far as an action of ours uses them (docs.github.com, "Evaluate expressions"). */

/** What contexts hold: `inputs`, `steps`, `github` … */
export type Contexts = Readonly<Record<string, unknown>>;
type Value = string | number | boolean | null;

const TOKEN = /\s*(?:'((?:[^']|'')*)'|(==|!=|&&|\|\||!|\(|\))|(\d+(?:\.\d+)?)|([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*))/y;

const numberOf = (value: Value): number => (value === null || value === "" ? 0 : Number(value));
/** Texts are compared whatever their capitals; values of two kinds as numbers. */
const equal = (a: Value, b: Value): boolean =>
  typeof a === "string" && typeof b === "string"
    ? a.toLowerCase() === b.toLowerCase()
    : typeof a === typeof b
      ? a === b
      : numberOf(a) === numberOf(b);
const isTrue = (value: Value): boolean => value !== null && value !== "" && value !== 0 && value !== false;

/** What a path names; null where there is nothing. */
function look(path: string, contexts: Contexts): Value {
  let at: unknown = contexts;
  for (const name of path.split(".")) at = typeof at === "object" && at !== null ? (at as Contexts)[name] : undefined;
  return typeof at === "string" || typeof at === "number" || typeof at === "boolean" ? at : null;
}

/**
 * The value of an expression.
 * @throws {Error} for what this does not know.
 */
export function evaluate(expression: string, contexts: Contexts): Value {
  const tokens: { readonly text: string; readonly value?: Value }[] = [];
  TOKEN.lastIndex = 0;
  while (expression.slice(TOKEN.lastIndex).trim() !== "") {
    const found = TOKEN.exec(expression);
    if (!found) throw new Error(`no expression: ${expression}`);
    const [, text, sign, number, name = ""] = found;
    if (sign !== undefined) tokens.push({ text: sign });
    else if (text !== undefined) tokens.push({ text: "value", value: text.replaceAll("''", "'") });
    else if (number !== undefined) tokens.push({ text: "value", value: Number(number) });
    else tokens.push({ text: "value", value: name === "true" ? true : name === "false" ? false : name === "null" ? null : look(name, contexts) });
  }
  let at = 0;
  const takes = (text: string): boolean => tokens[at]?.text === text && at++ >= 0;
  const unary = (): Value => {
    if (takes("!")) return !isTrue(unary());
    if (takes("(")) {
      const value = or();
      if (!takes(")")) throw new Error(`no end of brackets: ${expression}`);
      return value;
    }
    const token = tokens[at++];
    if (token?.text !== "value") throw new Error(`no value: ${expression}`);
    return token.value ?? null;
  };
  const comparison = (): Value => {
    const left = unary();
    if (takes("==")) return equal(left, unary());
    return takes("!=") ? !equal(left, unary()) : left;
  };
  const and = (): Value => {
    let value = comparison();
    while (takes("&&")) {
      const right = comparison();
      value = isTrue(value) ? right : value;
    }
    return value;
  };
  const or = (): Value => {
    let value = and();
    while (takes("||")) {
      const right = and();
      value = isTrue(value) ? value : right;
    }
    return value;
  };
  const value = or();
  if (at < tokens.length) throw new Error(`more than an expression: ${expression}`);
  return value;
}

/** Whether an `if:` lets a step run. */
export const holds = (condition: string, contexts: Contexts): boolean => isTrue(evaluate(condition, contexts));

/** A text with the values of its expressions put in. */
export const fill = (text: string, contexts: Contexts): string =>
  text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) => String(evaluate(expression, contexts) ?? ""));
