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
  if (user !== null) {
    document.documentElement.dataset.user = user;
    // Fetched at once, not only when the first part has run and asks for them.
    const parts = document.querySelector('meta[name="workspace"]')?.content.split(' ') ?? [];
    for (const part of location.pathname === '/' ? parts : []) {
      const link = document.createElement('link');
      link.rel = 'preload';
      link.as = part.endsWith('.css') ? 'style' : 'script';
      link.href = part;
      document.head.append(link);
    }
  }
  if (!navigator.onLine) document.documentElement.dataset.offline = '';
})();
