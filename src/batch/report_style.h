// How the report looks: the style sheet that stands in its head.
#pragma once

namespace broadsheet::batch {

inline constexpr const char* kReportStyle = R"css(
:root { --ground: #fff; --card: #f4f5f7; --ink: #1b1d21; --quiet: #585d66; --line: #d5d8de; --bar: #2f6db5;
  --bad: #b3261e; --link: #1d5aa8 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #15171a; --card: #1f2226; --ink: #e7e8ea; --quiet: #a6abb3; --line: #3a3f46; --bar: #6fa8e8;
    --bad: #ff8a80; --link: #8ab8f0 }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 60rem; padding: 1rem clamp(0.75rem, 3vw, 2rem) 3rem; background: var(--ground);
  color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0.5rem 0 }
h2 { font-size: 1.2rem; margin: 2.2rem 0 0.6rem; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line) }
h3 { font-size: 1rem; margin: 0 0 0.25rem }
p { margin: 0.4rem 0; max-width: 46rem }
header p, section > p { color: var(--quiet) }
a { color: var(--link) }
code { font: 0.92em ui-monospace, monospace }
.tiles { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: 0.6rem; margin: 1rem 0;
  padding: 0; list-style: none }
.tiles li { background: var(--card); border-radius: 0.5rem; padding: 0.6rem 0.8rem; color: var(--quiet);
  font-size: 0.9rem }
.tiles b { display: block; color: var(--ink); font-size: 1.5rem; line-height: 1.2;
  font-variant-numeric: tabular-nums }
.tiles .bad b { color: var(--bad) }
svg { display: block; width: 100%; max-width: 37rem; height: auto; fill: var(--ink);
  font-family: system-ui, sans-serif }
svg .bar { fill: var(--bar) }
svg .axis { stroke: var(--quiet); stroke-width: 1 }
.wide { overflow-x: auto }
table { border-collapse: collapse; font-size: 0.92rem; overflow-wrap: normal }
th, td { text-align: left; vertical-align: top; padding: 0.25rem 1rem 0.25rem 0; border-bottom: 1px solid var(--line) }
th { color: var(--quiet); font-weight: 600 }
.n { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums }
details { margin: 0.5rem 0 }
summary { cursor: pointer; color: var(--link) }
.files { padding-left: 1.2rem; font-size: 0.92rem }
article { background: var(--card); border-radius: 0.5rem; padding: 0.8rem; margin: 1rem 0 }
article img { display: block; max-width: 100%; height: auto; margin-top: 0.6rem; border: 1px solid var(--line);
  background: #fff }
.none { color: var(--bad) }
@media print {
  :root { --ground: #fff; --card: #fff; --ink: #000; --quiet: #333; --line: #bbb; --bar: #444; --bad: #000;
    --link: #000 }
  body { max-width: none; padding: 0; font-size: 10pt }
  h2, h3 { break-after: avoid }
  .tiles li, article { border: 1px solid var(--line) }
  svg, tr, .tiles { break-inside: avoid }
  article { break-inside: avoid }
  article img { max-height: 21cm; width: auto }
}
)css";

}  // namespace broadsheet::batch
