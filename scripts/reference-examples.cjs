/** Examples of scalars in the reference, in place of made-up ones. SpectaQL asks for one of each type, field and argument. */
const EXAMPLES = {
  ID: 'city:mosul',
  EDTF: '2017-07-05',
  DateTime: '2026-11-27T17:01:13.000Z',
  Duration: 'P91D',
  URL: 'https://graph.example/city:mosul?at=2017-07-05',
};

module.exports = ({ type, field, arg, inputField, underlyingType, isArray }) => {
  const name = (field ?? arg ?? inputField) === undefined ? type?.name : underlyingType?.name;
  const example = EXAMPLES[name];
  return example !== undefined && isArray ? [example] : example;
};
