// Sets the chosen theme before the first paint; runs before everything else, so it stays this small.
(() => {
  let theme = null;
  try {
    theme = localStorage.getItem('llatria.theme');
  } catch {
    // Storage is forbidden: the system decides.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.setAttribute('data-theme', theme);
})();
