// Colours code blocks that name their language, as Discord's client does.
import { html } from "../vendor/lit-html.js";

const words = (text) => new Set(text.split(" "));

const C_LIKE = {
  comment: String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`,
  words: words(
    "abstract as async await bool boolean break byte case catch char class const continue default delete do double else enum export extends false final finally float fn for foreach from func function go if impl implements import in instanceof int interface let long match mod mut namespace new nil null override package private protected pub public return self short static string struct super switch this throw throws trait true try type typeof undefined union unsigned use using var virtual void volatile where while yield",
  ),
};
const HASH = {
  comment: String.raw`#[^\n]*`,
  words: words(
    "False None True and as assert async await begin break case class continue def del do done elif else end esac except exit export false fi finally for from function global if import in is lambda local module nil nonlocal not null or pass raise require rescue return self set sudo then true try unless until when while with yield yes no on off",
  ),
};
const SQL = {
  comment: String.raw`--[^\n]*|\/\*[\s\S]*?\*\/`,
  words: words(
    "add all alter and as asc between by case create delete desc distinct drop else end exists from full group having in index inner insert into is join key left like limit not null on or order outer primary right select set table then union unique update values view when where with",
  ),
  ignoresCase: true,
};
const MARKUP = { comment: String.raw`<!--[\s\S]*?-->`, words: words(""), tag: String.raw`<\/?[A-Za-z][\w:-]*|\/?>` };

const LANGUAGES = Object.fromEntries(
  [
    ["c cc cpp cs csharp css d dart go h hpp java javascript js json json5 jsx kotlin kt php rs rust scala scss swift ts tsx typescript", C_LIKE],
    ["bash conf dockerfile elixir env ini makefile nginx perl pl powershell properties ps1 py python r rb ruby sh shell toml yaml yml zsh", HASH],
    ["mysql pgsql sql sqlite", SQL],
    ["htm html svg xhtml xml", MARKUP],
  ].flatMap(([names, language]) => names.split(" ").map((name) => [name, language])),
);

const STRING = String.raw`"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*'`;
const NUMBER = String.raw`\b(?:0x[\da-f]+|\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?)\b`;
const WORD = String.raw`[A-Za-z_]\w*`;

const span = (kind, text) => html`<span class="code-${kind}">${text}</span>`;

export function coloured(code, name) {
  const wanted = name.toLowerCase();
  if (wanted === "diff" || wanted === "patch") return code.split(/(?<=\n)/).map(changedLine);
  const language = LANGUAGES[wanted];
  return language ? tokens(code, language) : code;
}

function changedLine(line) {
  if (/^[+!]/.test(line)) return span("added", line);
  if (line.startsWith("-")) return span("removed", line);
  return line.startsWith("@@") ? span("comment", line) : line;
}

function tokens(code, { comment, words, tag, ignoresCase }) {
  const token = new RegExp(`(?<comment>${comment})|(?<string>${STRING})|(?<tag>${tag ?? "$^"})|(?<number>${NUMBER})|(?<word>${WORD})`, "gi");
  const parts = [];
  let end = 0;
  for (const match of code.matchAll(token)) {
    const kind = kindOf(match, words, ignoresCase);
    if (!kind) continue;
    parts.push(code.slice(end, match.index), span(kind, match[0]));
    end = match.index + match[0].length;
  }
  return [...parts, code.slice(end)];
}

function kindOf({ 0: text, groups }, words, ignoresCase) {
  if (groups.word === undefined) return Object.keys(groups).find((each) => groups[each] !== undefined);
  return words.has(ignoresCase ? text.toLowerCase() : text) ? "word" : null;
}
