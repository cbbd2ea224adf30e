/** What is said of files that prove something, once in each language. */
import { attachmentFormats, MOST_ATTACHMENTS, type AttachmentFormat } from './attachment.js';
import { label, type Label } from './vocabulary.js';

const TAKEN = label('PDF、JPEG、PNG、WebP 图片、Word (.docx)、Excel (.xlsx)', 'PDF, JPEG, PNG and WebP images, Word (.docx), Excel (.xlsx)');
const formats = label(`可用的格式：${TAKEN.zh}`, `Taken are: ${TAKEN.en}`);

/** Why the content of a file is not kept, and what would be. */
export const fileWords = {
  empty: [label('文件是空的（0 字节）', 'The file is empty (0 bytes).'), label('重新选择文件', 'choose the file again')],
  old: [label('文件是旧版 Office 格式，或加了密码', 'The file has an old Office format, or a password.'), label('另存为不带密码的 .docx 或 .xlsx', 'save it as .docx or .xlsx without a password')],
  heic: [label('文件是 HEIC 图片', 'The file is a HEIC image.'), label('在相机设置中选“兼容性最佳”，或另存为 JPEG', 'set the camera to “most compatible”, or save it as JPEG')],
  unknown: [label('这种文件不能作为附件', 'This kind of file is not taken.'), formats],
  packed: [label('文件是压缩包，不是 Word 或 Excel 文件', 'The file is an archive, neither Word nor Excel.'), label(`解压后分别上传。${formats.zh}`, `unpack it and add its files. ${formats.en}`)],
  cutPdf: [label('PDF 文件不完整', 'The PDF is not complete.'), label('重新生成或重新上传', 'make it anew or add it again')],
  activePdf: [label('PDF 中含有脚本、嵌入文件或启动命令', 'The PDF holds scripts, embedded files or commands.'), label('打印为普通 PDF 后再上传', 'print it as a plain PDF and add that')],
  cutImage: [label('图片不完整或已损坏', 'The image is damaged or not complete.'), label('重新拍摄或重新导出', 'take or export it again')],
  macros: [label('文件中含有宏', 'The file holds macros.'), label('另存为不含宏的 .docx 或 .xlsx', 'save it as .docx or .xlsx without macros')],
  embedded: [label('文件中嵌入了其他文件', 'Other files are embedded in it.'), label('删去嵌入的对象后再上传', 'take the embedded objects out and add it again')],
} as const satisfies Readonly<Record<string, readonly [Label, Label]>>;

/** An archive of Office that cannot be read; the fault itself is told in Chinese. */
export const archiveWords = (fault: string): readonly [Label, Label] =>
  [label(fault, 'The Office file is damaged or cannot be read.'), label('在 Office 中打开后另存一份', 'open it in Office and save a copy')];

/** A name that says something else than the content. */
export function nameWords(name: string, format: AttachmentFormat): readonly [Label, Label] {
  const { extensions, zh, en } = attachmentFormats[format];
  const ending = `.${extensions[0]}`;
  return [label(`文件名是“${name}”，内容却是${zh}`, `The file is called “${name}”, but its content is ${en}.`), label(`把扩展名改为 ${ending}`, `change the ending to ${ending}`)];
}

/** Who adds files to what, and until when. `name` is what they hang on. */
export const addingWords = {
  permission: label('您的岗位不添加附件', 'Your role adds no files.'),
  readOnly: label('贵单位只能查看，不能在此添加附件', 'Your organisation may look, but adds no files here.'),
  others: (name: string) => label(`“${name}”的附件由经办该事项的人员添加`, `Files of “${name}” are added by those who handle it.`),
  closed: (name: string) => label(`“${name}”已办结或作废，不再增减附件`, `“${name}” is closed or void: no file comes or goes.`),
  reopen: label('需要补充时，先由有权的一方更正或重新办理', 'have it corrected or handled anew first, by whoever may'),
  settled: (name: string) => label(`“${name}”已据此附件确认或验收，附件不能撤回`, `“${name}” was confirmed or accepted on this file: it stays.`),
  explain: label('补充一份更正的附件，或先更正所附的记录', 'add a corrected file, or correct the record first'),
  tooMany: (kept: number) => label(`已有 ${kept} 个附件，最多 ${MOST_ATTACHMENTS} 个`, `There are ${kept} files, and ${MOST_ATTACHMENTS} at the most.`),
  merge: label('合并为一个 PDF，或撤回不需要的附件', 'put them into one PDF, or withdraw what is not needed'),
  reason: label('撤回附件需要理由', 'To withdraw a file takes a reason.'),
  giveReason: label('填写撤回理由', 'say why it is withdrawn'),
};
