import { testPlans } from './read-plans';

testPlans('spread');
