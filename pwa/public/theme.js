// Says before the first paint which theme was chosen, whose app it is and whether there is a network.
(() => {
  let theme = null;
  let user = null;
  try {
    theme = localStorage.getItem('llatria.theme');
    user = localStorage.getItem('llatria.session');
  } catch {
    // Storage is forbidden: the system decides, and nothing was kept.
  }
  if (theme !== 'light' && theme !== 'dark') {
    theme = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
  }
  document.documentElement.dataset.theme = theme;
  // What was seen last is shown to the same person alone.
  if (user !== null) document.documentElement.dataset.user = user;
  if (!navigator.onLine) document.documentElement.dataset.offline = '';
})();
