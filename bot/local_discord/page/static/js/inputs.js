// The inputs of a form, and the values that they and selects begin with.

export const TEXT_INPUT = 4;
export const STRING_SELECT = 3;
export const RADIO_GROUP = 21;
export const CHECKBOX_GROUP = 22;
export const CHECKBOX = 23;

// Every input, in a label component or in a row.
export function inputsOf(form) {
  return form.components.flatMap((component) => {
    const inputs = component.component ? [component.component] : (component.components ?? []);
    return inputs.map((input) => ({ input, label: component.label ?? input.label, description: component.description }));
  });
}

export function initialValues(form) {
  const values = {};
  for (const { input } of inputsOf(form)) values[input.custom_id] = initialValue(input);
  return values;
}

function initialValue(input) {
  if (input.type === TEXT_INPUT) return input.value ?? "";
  return input.type === CHECKBOX ? Boolean(input.default) : defaultsOf(input);
}

export function defaultsOf(select) {
  if (select.options) return select.options.filter((option) => option.default).map((option) => option.value);
  return (select.default_values ?? []).map((each) => each.id);
}
