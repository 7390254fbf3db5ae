/** The page's style sheet: light and dark by what the system asks for, and one for paper. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff; --panel: #f5f7f9; --ink: #1b2128; --soft: #56606b; --line: #d3d9e0; --link: #0a50ad; --on: #c2410c;
  --more: #a3200f; --less: #1a6b2c;
  --f0: #e6e9ed; --s0: #6a7480; --f1: #cfe2fc; --s1: #2f6fc4; --f2: #c6ede4; --s2: #158574; --f3: #e3d8fa; --s3: #7a4fc9;
  --f4: #fde0c4; --s4: #b45a09; --f5: #dcefc8; --s5: #4f8420; --f6: #fad3e3; --s6: #bd3a72;
  --weights: #3a78cf; --biases: #8a5fd0; --requantization: #1f8f7f; --code: #bf6a0e; --other: #7a8591;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #0f141a; --panel: #182029; --ink: #e6ebf0; --soft: #a0abb6; --line: #323c47; --link: #86bcff; --on: #ffa657;
    --more: #ff9c8a; --less: #7ed491;
    --f0: #2b343d; --s0: #94a0ac; --f1: #173a66; --s1: #6aa8f5; --f2: #0f4a41; --s2: #44c3ae; --f3: #38286a; --s3: #a98bf0;
    --f4: #56300b; --s4: #ee9a4d; --f5: #2b4a15; --s5: #8cc65a; --f6: #561d38; --s6: #ef86b2;
    --weights: #6aa8f5; --biases: #a98bf0; --requantization: #44c3ae; --code: #ee9a4d; --other: #94a0ac;
  }
}
* { box-sizing: border-box; }
html { scroll-padding: 1rem 0 6rem; }
body { margin: 0 auto; padding: 0 1.25rem 5rem; max-width: 75rem; background: var(--paper); color: var(--ink);
  font: 0.9375rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1, h2, h3 { line-height: 1.25; overflow-wrap: anywhere; }
h1 { margin: 0.2rem 0 1rem; font-size: 1.75rem; }
h2 { margin: 2.75rem 0 0.4rem; font-size: 1.3rem; }
h3 { margin: 2.25rem 0 0.4rem; font-size: 1.1rem; }
code.flag { display: inline-block; max-width: 100%; }
section.model > h2 { margin: 4rem 0 1rem; padding-top: 1.25rem; border-top: 3px solid var(--line); font-size: 1.5rem; }
.target { color: var(--soft); font-weight: 400; }
p { max-width: 48rem; margin: 0.4rem 0 0.9rem; }
a { color: var(--link); }
code { font: 0.86em/1.4 ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.brand { margin: 1.5rem 0 0; color: var(--soft); font-weight: 600; letter-spacing: 0.02em; }
footer { margin-top: 3rem; color: var(--soft); font-size: 0.86rem; }
main:focus { outline: none; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 0.5rem; padding: 0.5rem 1rem; background: var(--paper); z-index: 2; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr)); gap: 0.75rem; margin: 0 0 1.25rem; }
.cards > div { padding: 0.75rem 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
dt { color: var(--soft); font-size: 0.86rem; }
dd { margin: 0; }
.cards strong { display: block; font-size: 1.45rem; line-height: 1.3; }
.cards span { color: var(--soft); font-size: 0.8rem; }
.facts > div { display: grid; grid-template-columns: 9.5rem minmax(0, 1fr); gap: 0.75rem; padding: 0.2rem 0; }
.facts { margin: 1rem 0; }
nav ul, .legend { display: flex; flex-wrap: wrap; gap: 0.35rem 1.25rem; margin: 0.5rem 0 0.75rem; padding: 0; list-style: none; }
.legend { color: var(--soft); font-size: 0.86rem; }
.swatch { display: inline-block; width: 0.9em; height: 0.9em; margin-right: 0.4em; border: 1px solid; border-radius: 3px; vertical-align: -0.08em; }
.swatch.bar { height: 3px; border: 0; background: var(--soft); vertical-align: 0.25em; width: 1.4em; }
.scroll { position: relative; overflow-x: auto; margin: 0.5rem 0 1rem; }
table { border-collapse: collapse; font-size: 0.86rem; font-variant-numeric: tabular-nums; }
table.wide { width: 100%; }
caption { padding: 0.25rem 0; color: var(--soft); text-align: left; }
th, td { padding: 0.28rem 0.75rem 0.28rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: middle; }
thead th { color: var(--soft); font-weight: 600; }
tbody th { font-weight: 500; }
tfoot th, tfoot td { border-bottom: 0; font-weight: 650; }
.n { text-align: right; white-space: nowrap; }
td.name, details tbody th { overflow-wrap: anywhere; min-width: 12rem; }
td.bar { width: 34%; min-width: 9rem; padding: 0 0 0 0.5rem; }
.more .change { color: var(--more); }
.less .change { color: var(--less); }
summary { color: var(--link); cursor: pointer; width: max-content; }
svg { display: block; }
svg text { fill: var(--ink); font-size: 13px; font-variant-numeric: tabular-nums; }
svg .small { fill: var(--soft); font-size: 12px; }
svg .head { font-weight: 650; }
svg .end { text-anchor: end; }
svg .middle { text-anchor: middle; }
.stack { width: 100%; height: 12px; }
.s-weights { fill: var(--weights); background: var(--weights); } .s-biases { fill: var(--biases); background: var(--biases); }
.s-requantization { fill: var(--requantization); background: var(--requantization); } .s-code { fill: var(--code); background: var(--code); }
.s-other { fill: var(--other); } .s-instructions { fill: var(--weights); }
.k0 { --f: var(--f0); --s: var(--s0); } .k1 { --f: var(--f1); --s: var(--s1); } .k2 { --f: var(--f2); --s: var(--s2); }
.k3 { --f: var(--f3); --s: var(--s3); } .k4 { --f: var(--f4); --s: var(--s4); } .k5 { --f: var(--f5); --s: var(--s5); }
.k6 { --f: var(--f6); --s: var(--s6); } .port { --f: var(--panel); --s: var(--soft); } .scratch { --f: var(--paper); --s: var(--soft); }
.swatch[class*=" k"] { background: var(--f); border-color: var(--s); }
.graph { max-height: none; }
.node rect { fill: var(--f); stroke: var(--s); }
.node text, .block text { fill: var(--ink); }
.node rect.bar { fill: var(--s); stroke: none; }
.node.gone rect { stroke-dasharray: 4 3; }
.edges path { fill: none; stroke: var(--soft); stroke-width: 1.4; }
.edges path.on { stroke: var(--on); stroke-width: 2.6; }
path.arrow { fill: var(--soft); fill: context-stroke; }
.chart g[tabindex]:focus { outline: none; }
.chart g[tabindex]:hover > :is(rect, path):first-of-type, .chart g[tabindex]:focus > :is(rect, path):first-of-type { stroke: var(--on); stroke-width: 3; }
.map { width: 100%; min-width: 46rem; height: auto; }
.grid { stroke: var(--line); fill: none; stroke-width: 0.7; }
.block > :is(path, rect) { fill: var(--f); fill-opacity: 0.88; stroke: var(--s); }
.block > .ringed { fill: url(#ring); stroke: none; } .block > .dotted { fill: url(#dots); stroke: none; }
.hatch { stroke: var(--soft); stroke-opacity: 0.5; stroke-width: 2; } .dot { fill: var(--soft); }
.peak { stroke: var(--on); stroke-width: 1.6; stroke-dasharray: 6 4; fill: none; }
.busy { stroke: var(--soft); stroke-dasharray: 2 3; fill: none; }
.spark polyline { fill: none; stroke: var(--weights); stroke-width: 1.8; } .spark circle { fill: var(--weights); }
#details { position: fixed; inset: auto 0 0; z-index: 1; max-width: none; max-height: 30vh; margin: 0; padding: 0.7rem 1.25rem; overflow: hidden; overflow-wrap: anywhere;
  background: var(--panel); border-top: 2px solid var(--on); }
@media print {
  :root { color-scheme: light; }
  body { max-width: none; padding: 0; font-size: 9pt; }
  nav, .skip, #details { display: none; }
  .scroll { overflow: visible; }
  .chart { max-width: 100%; height: auto; min-width: 0; }
  h2, h3, caption { break-after: avoid; }
  tr, .map { break-inside: avoid; }
}
@media (forced-colors: active) {
  .node rect, .block > :is(path, rect), .stack rect { forced-color-adjust: none; }
}
`;
