import type { ReactNode } from 'react';
import { Mark } from '../../ui/mark.tsx';
import { Wordmark } from '../../ui/wordmark.tsx';
import classes from './auth-layout.module.css';
import { ShelfDrawing } from './shelf-drawing.tsx';

interface AuthLayoutProps {
  readonly title: string;
  readonly children: ReactNode;
  /** The way to the other form. */
  readonly footer: ReactNode;
}

/** The door of the app: who we are, and the form. */
export function AuthLayout({ title, children, footer }: AuthLayoutProps) {
  return (
    <div className={classes.layout}>
      <aside className={classes.side}>
        <div className={classes.brand}>
          <Mark size={40} />
          <span>Llatria</span>
        </div>
        <p className={classes.promise}>
          <span>Photograph it.</span> <span>It is for sale.</span>
        </p>
        <div className={classes.drawing}>
          <ShelfDrawing />
        </div>
      </aside>
      <main className={classes.main}>
        <div className={classes.form}>
          <div className={classes.phoneBrand}>
            <Wordmark />
          </div>
          <h1 className={classes.title}>{title}</h1>
          {children}
          <div className={classes.footer}>{footer}</div>
          <div className={classes.phoneDrawing}>
            <ShelfDrawing />
          </div>
        </div>
      </main>
    </div>
  );
}
