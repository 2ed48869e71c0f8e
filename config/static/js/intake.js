/* Adding resumes: files can be dropped, are listed before they are sent, and their way is shown.
   Without this file the form works with its plain file field. */

(() => {
  const form = document.getElementById("upload");
  if (!form) return;
  const [drop, field, chosen] = ["drop", "files", "chosen"].map((id) => document.getElementById(id));
  const [send, sending, sent, trouble] = ["send", "sending", "sent", "trouble"].map((id) => document.getElementById(id));
  const most = { files: +form.dataset.mostFiles, bytes: +form.dataset.mostBytes, each: +form.dataset.fileBytes };
  const kinds = form.dataset.kinds.split(",");

  drop.querySelector(".hint").hidden = false;

  const megabytes = (bytes) => `${(bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0)} MB`;
  const size = (bytes) => (bytes < 1e6 ? `${Math.max(1, Math.round(bytes / 1e3))} KB` : megabytes(bytes));
  const isZip = (file) => file.name.toLowerCase().endsWith(".zip");

  const against = (file) => {
    if (!kinds.some((kind) => file.name.toLowerCase().endsWith(kind))) return "cannot be read: will not be taken";
    if (!isZip(file) && file.size > most.each) return "too large: will not be taken";
    return file.size ? "" : "empty: will not be taken";
  };

  const complain = (words) => {
    trouble.textContent = words;
    trouble.hidden = !words;
  };

  const line = (file) => {
    const item = document.createElement("li");
    const wrong = against(file);
    item.textContent = `${file.name}, ${wrong || size(file.size)}`;
    item.classList.toggle("wrong", Boolean(wrong));
    return item;
  };

  const tooMuch = (files) => {
    const bytes = files.reduce((sum, file) => sum + file.size, 0);
    if (files.length > most.files) return `${files.length} files are more than the ${most.files} of one go: take some out.`;
    return bytes > most.bytes ? `${megabytes(bytes)} are more than the ${megabytes(most.bytes)} of one go: take some out.` : "";
  };

  const show = () => {
    const files = [...field.files];
    const words = document.createElement("p");
    const list = document.createElement("ul");
    words.textContent = files.length ? `${files.length} ${files.length === 1 ? "file" : "files"} chosen` : "";
    list.append(...files.map(line));
    chosen.replaceChildren(...(files.length ? [words, list] : []));
    const wrong = tooMuch(files);
    complain(wrong);
    send.disabled = Boolean(wrong);
  };

  /* What is dropped joins what was chosen; the same file twice is one. */
  const add = (dropped) => {
    const together = new DataTransfer();
    const key = (file) => `${file.name}/${file.size}/${file.lastModified}`;
    const files = new Map([...field.files, ...dropped].map((file) => [key(file), file]));
    files.forEach((file) => together.items.add(file));
    field.files = together.files;
    show();
  };

  const over = (event) => {
    if (!event.dataTransfer || ![...event.dataTransfer.types].includes("Files")) return;
    event.preventDefault();
    drop.classList.toggle("over", event.type === "dragover");
    if (event.type === "drop") add(event.dataTransfer.files);
  };
  /* Anywhere on the page: a file that misses the field must not open in its place. */
  ["dragover", "dragleave", "drop"].forEach((name) => document.addEventListener(name, over));
  field.addEventListener("change", show);

  form.addEventListener("htmx:beforeRequest", () => {
    complain("");
    sending.hidden = false;
  });
  form.addEventListener("htmx:xhr:progress", ({ detail }) => {
    if (detail.lengthComputable) sent.value = (100 * detail.loaded) / detail.total;
  });
  const failed = () => {
    sending.hidden = true;
    complain("The files did not arrive. Check the connection and send them again.");
  };
  form.addEventListener("htmx:sendError", failed);
  form.addEventListener("htmx:responseError", failed);
  show();
})();
