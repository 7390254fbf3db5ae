/** The page's script. Without it everything is still there: it saves keystrokes, and shows details in one place. */
export const SCRIPT = `
const bar = document.getElementById('details');
const show = (item) => {
  bar.textContent = item ? item.querySelector('title').textContent : '';
  bar.hidden = !item;
};
for (const chart of document.querySelectorAll('svg[data-items]')) {
  const items = [...chart.querySelectorAll('g[tabindex]')];
  const mark = (item) => {
    for (const edge of chart.querySelectorAll('path[data-a]')) {
      const node = item && item.dataset.n;
      edge.classList.toggle('on', node !== undefined && node !== null && (edge.dataset.a === node || edge.dataset.b === node));
    }
    show(item);
  };
  const use = (item) => {
    for (const other of items) other.setAttribute('tabindex', other === item ? 0 : -1);
  };
  use(items[0]);
  // On what holds the chart: a listener for focus makes an SVG a stop itself.
  const box = chart.parentElement;
  box.addEventListener('focusin', ({ target }) => {
    if (!items.includes(target)) return;
    use(target);
    mark(target);
  });
  box.addEventListener('focusout', () => mark());
  box.addEventListener('mouseover', ({ target }) => mark(target.closest('g[role]')));
  box.addEventListener('mouseleave', () => mark());
  box.addEventListener('keydown', (event) => {
    const now = items.indexOf(document.activeElement);
    if (now < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[Math.min(Math.max(to, 0), items.length - 1)].focus();
  });
}
// What does not scroll need not be a stop.
const fit = () => {
  for (const box of document.querySelectorAll('.scroll')) box.tabIndex = box.scrollWidth > box.clientWidth ? 0 : -1;
};
fit();
addEventListener('resize', fit);
document.addEventListener('toggle', fit, true);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') show();
});
`;
