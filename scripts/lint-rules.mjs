/** Rules that the linter has no name for. */
export default {
  meta: { name: 'claimline' },
  rules: {
    'no-spread-into-call': {
      create: (context) => ({
        CallExpression({ arguments: values }) {
          const spread = values.find(({ type }) => type === 'SpreadElement');
          if (spread === undefined) return;
          const message = 'A long list that is spread into a call overflows the stack. Use a loop.';
          context.report({ node: spread, message });
        },
      }),
    },
  },
};
