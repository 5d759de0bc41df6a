import { render } from 'preact';
import { App } from './app.tsx';
import { applyTheme, currentTheme } from './frame/theme.ts';

applyTheme(currentTheme());
render(<App />, document.getElementById('page')!);
