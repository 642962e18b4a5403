export const alikeTexts = {
  hint: 'Cùng thôn, cùng loại việc, trong 90 ngày. Đánh dấu nếu là một việc.',
  question: 'Có phải cùng một việc?',
  same: 'Cùng một việc',
  notSame: 'Không phải',
  linked: 'Cùng một việc',
}
