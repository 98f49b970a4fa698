import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { createGraphiQLFetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { QUESTIONS } from './questions';

const fetcher = createGraphiQLFetcher({ url: '/graphql' });

createRoot(document.getElementById('page')!).render(
  <GraphiQL
    fetcher={fetcher}
    defaultTabs={QUESTIONS.map((query) => ({ query }))}
    defaultEditorToolsVisibility={false}
  >
    <GraphiQL.Logo>Claimline</GraphiQL.Logo>
  </GraphiQL>,
);
