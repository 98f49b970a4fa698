import { escapeControls, quote, shorten } from '../../src/domain/quote';

describe('foreign text in a message', () => {
  it('is quoted, and its line ends and quotation marks are escaped', () => {
    expect(quote('the "mayor"\nof Tikrit')).toBe('"the \\"mayor\\"\\nof Tikrit"');
  });

  it('shows control characters and changes of direction as escapes', () => {
    expect(quote('a\u0085b\u202ec')).toBe('"a\\u0085b\\u202ec"');
    expect(escapeControls('\u001b[31mred\n')).toBe('\\u001b[31mred\\u000a');
  });

  it('is whole at 80 characters and the first 80 of a longer one', () => {
    expect(quote('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
    expect(quote('x'.repeat(81))).toBe(`"${'x'.repeat(80)}…"`);
  });

  it('is not cut within a character beyond the BMP', () => {
    expect(shorten(`${'x'.repeat(79)}😀!`)).toBe(`${'x'.repeat(79)}…`);
    expect(shorten(`${'x'.repeat(78)}😀!`)).toBe(`${'x'.repeat(78)}😀…`);
  });
});
