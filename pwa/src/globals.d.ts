declare module '*.module.css' {
  const classNames: Readonly<Record<string, string>>;
  export default classNames;
}

declare module '*.css';

/** Replaced by webpack; nothing else of `process` exists in a browser. */
declare const process: { readonly env: { readonly NODE_ENV: 'production' | 'development' | 'test' } };
