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
  chart.addEventListener('focusin', (event) => {
    use(event.target);
    mark(event.target);
  });
  chart.addEventListener('focusout', () => mark());
  chart.addEventListener('mouseover', (event) => mark(event.target.closest('g[role]')));
  chart.addEventListener('mouseleave', () => mark());
  chart.addEventListener('keydown', (event) => {
    const now = items.indexOf(document.activeElement);
    if (now < 0 || event.ctrlKey || event.altKey || event.metaKey) return;
    const to = { ArrowRight: now + 1, ArrowDown: now + 1, ArrowLeft: now - 1, ArrowUp: now - 1, Home: 0, End: items.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    items[Math.min(Math.max(to, 0), items.length - 1)].focus();
  });
}
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') show();
});
`;
