/** Small words for building pages; text is always set as text. */

export const $ = (selector, root = document) => root.querySelector(selector);

export function element(name, properties = {}, ...children) {
  const { dataset, ...rest } = properties;
  const made = Object.assign(document.createElement(name), rest);
  Object.assign(made.dataset, dataset);
  made.append(...children.filter((child) => child !== null));
  return made;
}

/** Shows each fault beside its field, and the rest of the refusal above the form. */
export function showFaults(form, refusal) {
  clearFaults(form);
  const faults = refusal.faults;
  let first = null;
  for (const input of form.querySelectorAll("input[name]")) {
    const message = faults.get(input.name);
    if (message) {
      input.setAttribute("aria-invalid", "true");
      $(`#${input.id}-fault`, form).textContent = message;
      first ??= input;
    }
  }
  if (first) {
    first.focus();
  } else {
    $(".notice", form).textContent = refusal.message;
  }
}

export function clearFaults(form) {
  $(".notice", form).textContent = "";
  for (const fault of form.querySelectorAll(".fault")) {
    fault.textContent = "";
  }
  for (const input of form.querySelectorAll("[aria-invalid]")) {
    input.removeAttribute("aria-invalid");
  }
}

/** Runs a form's work once at a time and shows its refusal. */
export function onSubmit(form, work) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = $("button[type=submit]", form);
    if (button.disabled) {
      return;
    }
    button.disabled = true;
    clearFaults(form);
    try {
      await work(Object.fromEntries(new FormData(form)));
    } catch (refusal) {
      showFaults(form, refusal);
    } finally {
      button.disabled = false;
    }
  });
}
