/** Checks of a page's accessibility, as text that runs in the browser; each gives the list of what is wrong. */

/** Headings go down one level at a time, and there is one of the first. */
export const HEADINGS = `(() => {
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1]));
  const wrong = levels.flatMap((level, i) => (i > 0 && level > levels[i - 1] + 1 ? ['h' + level + ' after h' + levels[i - 1]] : []));
  const first = levels.filter((level) => level === 1).length;
  return first === 1 && levels[0] === 1 ? wrong : [...wrong, first + ' first headings'];
})()`;

/** Tables have captions, and every header cell says what it is the header of. */
export const TABLES = `[...document.querySelectorAll('table')].flatMap((table) => {
  const name = table.caption?.textContent ?? 'table without caption';
  const cells = [...table.querySelectorAll('th')];
  const rows = [...table.querySelectorAll('tbody tr')];
  return [
    ...(table.caption?.textContent ? [] : [name]),
    ...cells.filter((cell) => !['col', 'row'].includes(cell.scope)).map((cell) => name + ': ' + cell.textContent),
    ...cells.filter((cell) => cell.textContent.trim() === '').map(() => name + ': empty header'),
    ...rows.filter((row) => row.querySelectorAll('th[scope=row]').length !== 1).map(() => name + ': row without header'),
    ...rows.filter((row) => row.cells.length !== table.tHead.rows[0].cells.length).map(() => name + ': cells'),
  ];
})`;

/** Graphics, regions and whatever takes the focus have a name; ids are there once. */
export const NAMES = `(() => {
  const nameOf = (element) => {
    const label = element.getAttribute('aria-labelledby');
    if (label) return label.split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join('');
    return element.getAttribute('aria-label') ?? element.querySelector(':scope > title')?.textContent ?? element.textContent;
  };
  const named = document.querySelectorAll('svg:not([aria-hidden=true]), [role=img], [role=region], [role=group], nav, a, summary, [tabindex="0"]');
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  return [
    ...[...named].filter((element) => nameOf(element).trim() === '').map((element) => element.outerHTML.slice(0, 80)),
    ...ids.filter((id, i) => ids.indexOf(id) !== i),
    ...(document.documentElement.lang && document.title && document.querySelectorAll('main').length === 1 ? [] : ['document']),
  ];
})()`;

/** Texts with less contrast than 4.5 to 1 to what lies behind them. */
export const CONTRAST = `(() => {
  const parse = (color) => {
    const [r, g, b, a = 1] = color.match(/[\\d.]+/g).map(Number);
    return [r, g, b, a];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((value, i) => value * a + below[i] * (1 - a));
  const luminance = (rgb) => {
    const [r, g, b] = rgb.map((value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    if (!element) return [255, 255, 255];
    const own = element.closest('g[role=img]') === element ? element.querySelector('rect, path') : undefined;
    if (own) {
      const style = getComputedStyle(own);
      const [r, g, b] = parse(style.fill);
      return over([r, g, b, Number(style.fillOpacity)], behind(element.parentElement));
    }
    const color = parse(getComputedStyle(element).backgroundColor);
    return color[3] === 0 ? behind(element.parentElement) : over(color, behind(element.parentElement));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const wrong = [];
  let texts = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (node.data.trim() === '' || element.closest('script, title, [hidden], .hidden, .skip') || !element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const below = behind(element);
    const ink = over(parse(element.closest('svg') ? style.fill : style.color), below);
    const [light, dark] = [luminance(ink), luminance(below)].sort((a, b) => b - a);
    const ratio = (light + 0.05) / (dark + 0.05);
    texts += 1;
    if (ratio < 4.5) wrong.push(ratio.toFixed(2) + ' ' + node.data.trim().slice(0, 40));
  }
  return texts > 20 ? wrong : ['only ' + texts + ' texts'];
})()`;

/** How many pixels the page is wider than its window. */
export const OVERFLOW = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
