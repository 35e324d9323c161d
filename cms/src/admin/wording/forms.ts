export const fields = {
  addLabel: '添加{{label}}',
  addNewLabel: '新建{{label}}',
  chooseFromExisting: '从媒体库里选',
  chooseLabel: '选择{{label}}',
  newLabel: '新建{{label}}',
  passwordsDoNotMatch: '两次输入的密码不一样。',
  searchForBlock: '搜索',
  selectExistingLabel: '选择{{label}}',
  selectFieldsToEdit: '选择要修改的项目',
  toggleBlock: '展开或折叠',
  uploadNewLabel: '上传{{label}}',
}

export const upload = {
  dragAndDrop: '把文件拖到这里',
  dragAndDropHere: '或者把文件拖到这里',
  editImage: '设置焦点',
  focalPointDescription: '裁成别的形状时，以焦点为中心。在图上拖动焦点，或者填写下面的数值。',
  selectFile: '选择文件',
}

export const validation = {
  emailAddress: '邮箱的写法不对，请检查。',
  enterNumber: '请填写数字。',
  greaterThanMax: '不能大于 {{max}}。',
  invalidInput: '写法不对，请检查。',
  invalidSelection: '请从列表里选择。',
  invalidSelections: '这些不能选：',
  lessThanMin: '不能小于 {{min}}。',
  limitReached: '最多 {{max}} 项。',
  longerThanMin: '至少要写 {{minLength}} 个字。',
  notValidDate: '“{{value}}”不是日期。',
  required: '必须填写。',
  requiresAtLeast: '至少要有 {{count}} 个{{label}}。',
  requiresNoMoreThan: '最多 {{count}} 个{{label}}。',
  shorterThanMax: '不能超过 {{maxLength}} 个字。',
  validUploadID: '请选择一个已上传的文件。',
}
