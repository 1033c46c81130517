/** The style sheet of the review report: light and dark, in a browser and in VS Code, on paper. */

/** Text and marks have a contrast of 4.5 to 1 at least, bars and lines of 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
const LIGHT = `--page:#fff;--text:#1f2328;--dim:#59636e;--line:#d1d9e0;--box:#f6f8fa;--link:#0550ae;--mark:#fff3bf;
--agree:#116329;--disagree:#b3141d;--waive:#7a4b00;--rest:#59636e;--agree-bar:#1a7f37;--disagree-bar:#cf222e;--waive-bar:#9a6700;--rest-bar:#8c959f;--stripe:#ffffff99;color-scheme:light;`;
const DARK = `--page:#0d1117;--text:#e6edf3;--dim:#9da7b3;--line:#3d444d;--box:#161b22;--link:#79c0ff;--mark:#5a4500;
--agree:#56d364;--disagree:#ff9492;--waive:#e3b341;--rest:#9da7b3;--agree-bar:#2ea043;--disagree-bar:#f85149;--waive-bar:#d29922;--rest-bar:#6e7681;--stripe:#0d111799;color-scheme:dark;`;

/** The statuses that a filter can leave alone on the page. */
const FILTERS = ["d", "u", "a", "w"] as const;

const filters = FILTERS.map(
  (name) => `body:has(#only-${name}:checked) .f:not(.${name}){display:none!important}body:has(#only-${name}:checked) .only-${name}{display:block}`,
).join("\n");

/** The style sheet. */
export const STYLES = `:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
body.vscode-light,body.vscode-high-contrast-light{${LIGHT}}
@media screen{body.vscode-dark,body.vscode-high-contrast:not(.vscode-high-contrast-light){${DARK}}
body[class*=vscode-]{--page:var(--vscode-editor-background);--text:var(--vscode-editor-foreground);--box:var(--vscode-editor-background)}}
*{box-sizing:border-box}
body{margin:0;padding:1.5rem 1rem 3rem;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans",sans-serif;overflow-wrap:break-word}
header,main,footer{max-width:72rem;margin:0 auto}
h1{font-size:1.75rem;line-height:1.25;margin:0 0 .25rem}
h2{font-size:1.35rem;line-height:1.3;margin:2.25rem 0 .5rem}
h3,h4{display:inline;font-size:1.1rem;line-height:1.35;margin:0}
h4{font-size:1rem}
p{margin:.35rem 0}
ul{margin:.35rem 0;padding-left:1.25rem}
a{color:var(--link)}
a:focus-visible,summary:focus-visible,input:focus-visible+span{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:-100rem}
.skip:focus{left:1rem;top:.5rem;background:var(--page);padding:.25rem .5rem}
.dim,.path,.why,.src,.heads{color:var(--dim)}
.path,code{font-family:ui-monospace,SFMono-Regular,Consolas,monospace;font-size:.85em;font-weight:normal;overflow-wrap:anywhere}
.why,.src,.heads{font-size:.875em}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(9rem,1fr));gap:.75rem;margin:.75rem 0}
.cards div{border:1px solid var(--line);border-top:.3rem solid var(--rest-bar);border-radius:.35rem;background:var(--box);padding:.5rem .75rem}
.cards .a{border-top-color:var(--agree-bar)}.cards .d{border-top-color:var(--disagree-bar)}.cards .w{border-top-color:var(--waive-bar)}
.cards dt{font-weight:600}.cards dd{margin:0}
.cards .count{font-size:1.6rem;line-height:1.3;font-weight:600;font-variant-numeric:tabular-nums}
.bar{display:block;width:100%;height:1rem;background:var(--box);border:1px solid var(--line)}
.bar.all,.all .bar{height:1.5rem}
.defs{position:absolute;width:0;height:0}
rect.a{fill:var(--agree-bar)}rect.d{fill:var(--disagree-bar)}rect.w{fill:var(--waive-bar)}rect.u{fill:var(--rest-bar)}
rect.hatch{fill:url(#hatch)}rect.stripe{fill:var(--stripe)}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem}
caption{text-align:left;padding:.5rem 0 .25rem}
th,td{text-align:left;vertical-align:top;padding:.4rem .6rem;border-bottom:1px solid var(--line)}
thead th{font-size:.875em;color:var(--dim);border-bottom-width:2px}
tbody th{font-weight:normal}
td p:first-child{margin-top:0}td p:last-child{margin-bottom:0}
.n{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
.claims{table-layout:fixed}.claims .c1{width:4.5rem;text-align:right}.claims .c3{width:27%}.claims .c4{width:29%}
.plot th:first-child{width:34%}.plot .c2{width:24%}.plot td.c2{vertical-align:middle}
.tag{font-weight:600}
.tag::first-letter{text-transform:uppercase}
.tag.a{color:var(--agree)}.tag.d{color:var(--disagree)}.tag.w{color:var(--waive)}.tag.u,.tag.h{color:var(--rest)}
mark{background:var(--mark);color:inherit;padding:0 .1em;border-radius:.15em}
mark.d{text-decoration:underline wavy var(--disagree-bar);text-underline-offset:.2em}
details{border:1px solid var(--line);border-radius:.35rem;margin:.75rem 0;padding:.25rem .75rem}
summary{cursor:pointer;padding:.35rem 0}
fieldset{border:1px solid var(--line);border-radius:.35rem;margin:.75rem 0;padding:.25rem .75rem .5rem}
fieldset label{display:inline-block;margin:.15rem 1rem .15rem 0;cursor:pointer}
.note{display:none;font-weight:600}
.trouble{border-left:.3rem solid var(--disagree-bar);padding-left:.75rem}
footer{margin-top:2.5rem;border-top:1px solid var(--line);padding-top:.75rem}
@supports not selector(:has(a)){fieldset{display:none}}
${filters}
@media screen and (max-width:48rem){th,td{padding:.35rem .3rem}.plot{font-size:.9rem}.plot td .dim{display:none}.plot .n{white-space:normal}}
@media screen and (max-width:36rem){th,td,caption{overflow-wrap:anywhere}.plot thead th{overflow-wrap:normal}.plot{font-size:.75rem}.plot .c2,.plot tr>:last-child{display:none}.plot th,.plot td{padding:.35rem .15rem}
.claims,.claims tbody{display:block}.claims thead{position:absolute;clip-path:inset(50%);width:1px;height:1px;overflow:hidden}
.claims caption{display:block}.claims tr{display:grid;grid-template-columns:2.5rem 1fr;border-bottom:1px solid var(--line);padding:.35rem 0}
.claims th,.claims td{border:0;padding:.1rem .3rem}.claims td{grid-column:2}.claims td:empty{display:none}}
@media print{
@page{margin:16mm 14mm}
body{padding:0;font-size:9pt;line-height:1.4}
th,td{padding:.25rem .4rem}
.cards{grid-template-columns:repeat(4,1fr)}
.cards .count{font-size:1.3rem}
header,main,footer{max-width:none}
fieldset,.skip{display:none}
details{border:0;padding:0}
summary{list-style:none}
summary::-webkit-details-marker{display:none}
details::details-content{content-visibility:visible;display:block;block-size:auto}
h1,h2,h3,h4,summary,caption{break-after:avoid}
tr,.cards div,.trouble,dl div{break-inside:avoid}
thead{display:table-header-group}
.bar,mark,.cards div{print-color-adjust:exact;-webkit-print-color-adjust:exact}
a{color:inherit}
.src a[href]::after{content:" <" attr(href) ">";overflow-wrap:anywhere}
}
@media (forced-colors:active){.bar{forced-color-adjust:none}}
`;
