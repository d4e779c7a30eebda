import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import 'dkfds/dist/css/dkfds.css';
import './ui/style/fonts.css';
import './ui/style/theme.css';
import './ui/style/layout.css';
import './ui/style/parts.css';
import './ui/style/pieces.css';
import './ui/style/print.css';
import { App } from './routes';

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
