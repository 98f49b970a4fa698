import { ReadBudget, ReadBudgetError } from '../../src/store/read-budget';

describe('the read budget of a request', () => {
  it('allows as many statements as it has, and not one more', () => {
    const budget = new ReadBudget(2);
    budget.spend();
    budget.spend();
    expect(() => budget.spend()).toThrow(ReadBudgetError);
  });

  it('allows none once the request has ended', () => {
    const ending = new AbortController();
    const budget = new ReadBudget(2, ending.signal);
    budget.spend();
    ending.abort(new Error('gone'));
    expect(() => budget.spend()).toThrow('gone');
  });
});
