// oxlint-disable import/no-unassigned-import -- style sheets, in the order they win
import './styles/layers.css';
import 'pretendard/dist/web/variable/pretendardvariable.css';
import './styles/tokens.css';
import './styles/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { invariant } from '../shared/assert.js';
import { connect } from './lib/client.js';
import { SitesBar } from './sites/SitesBar.js';

const root = document.getElementById('root');
invariant(root, 'sites.html has no #root');

createRoot(root).render(
  <StrictMode>
    <SitesBar client={connect()} />
  </StrictMode>,
);
