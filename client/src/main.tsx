// The base comes first, so that what a part says of itself holds.
import './app/theme/palette.css';
import './app/theme/base.css';
import './app/theme/print.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.js';
import { applyToDocument } from './app/preferences.js';

applyToDocument();
const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
