import { useGraphiQL } from '@graphiql/react';
import { useEffect } from 'react';

/** Names the editors for those who hear the page, and lets the Tab key leave them. Shows nothing. */
export function EditorSettings(): null {
  const editors = useGraphiQL((page) => ({
    question: page.queryEditor,
    variables: page.variableEditor,
    headers: page.headerEditor,
    answer: page.responseEditor,
  }));
  const { question, variables, headers, answer } = editors;
  useEffect(() => {
    question?.updateOptions({ ariaLabel: 'Question' });
    variables?.updateOptions({ ariaLabel: 'Variables' });
    headers?.updateOptions({ ariaLabel: 'Headers' });
    answer?.updateOptions({ ariaLabel: 'Answer' });
  }, [question, variables, headers, answer]);
  // Monaco has one such mode for all editors of a page, and only an action to turn it.
  useEffect(() => {
    question?.trigger('page', 'editor.action.toggleTabFocusMode', null);
  }, [question]);
  return null;
}
