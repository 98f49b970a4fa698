import { parseJavaVersion } from '../../src/local-neo4j/check-java';

describe('the version of Java', () => {
  it.each([
    ['openjdk version "17.0.15" 2025-04-15', 17],
    ['java version "1.8.0_392"', 8],
    ['openjdk version "21" 2023-09-19', 21],
    ['openjdk version "25-ea" 2025-09-16', 25],
    ['command not understood', null],
  ])('in %j is %s', (line, version) => {
    expect(parseJavaVersion([line, 'OpenJDK Runtime Environment'])).toBe(version);
  });

  it('is found below a line that JAVA_TOOL_OPTIONS adds', () => {
    expect(
      parseJavaVersion(['Picked up JAVA_TOOL_OPTIONS: -Xmx1g', 'openjdk version "17.0.1"']),
    ).toBe(17);
  });
});
