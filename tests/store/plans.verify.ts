import { testPlans } from './read-plans';

testPlans('all');
