import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { EditorSettings } from './editor-settings';
import { fetcher } from './fetcher';
import { findLinkedQuestion } from './linked-question';
import { QUESTIONS } from './questions';
import { openStorage } from './storage';

const linked = findLinkedQuestion(window.location.search);
const questions = QUESTIONS.map((query) => ({ query }));

createRoot(document.getElementById('page')!).render(
  <GraphiQL
    fetcher={fetcher}
    storage={openStorage()}
    initialQuery={linked?.query}
    initialVariables={linked?.variables}
    defaultTabs={linked ? [linked, ...questions] : questions}
    defaultEditorToolsVisibility={linked?.variables ? 'variables' : false}
  >
    <GraphiQL.Logo>Claimline</GraphiQL.Logo>
    <EditorSettings />
  </GraphiQL>,
);
