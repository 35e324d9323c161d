import type { SampleUnit } from './sample.ts'

/** Those above come before those below. */
export const sampleUnits: readonly SampleUnit[] = [
  {
    key: 'city',
    name: '示例市总工会',
    introduction: '示例市各级工会的领导机关，主办示例工会网。',
  },
  {
    key: 'east',
    name: '示例市东城区总工会',
    parent: 'city',
    introduction: '区内商贸和公用事业单位集中，沿街工会驿站最早从这里建起。',
  },
  {
    key: 'riverside',
    name: '示例市滨江区总工会',
    parent: 'city',
    introduction: '辖区有港口、车辆段和化工园，联系基层工会二百一十家。',
  },
  {
    key: 'metals',
    name: '示例市冶金机械矿山工会',
    parent: 'city',
    introduction: '按产业组织的工会，三家大厂的职工技能比武由它承办。',
  },
  {
    key: 'learning',
    name: '示例市科教卫生工会',
    parent: 'city',
    introduction: '联系学校、医院和科研单位，先进工作者的推荐由它初审。',
  },
  {
    key: 'county',
    name: '示例县总工会',
    parent: 'city',
    introduction: '联系十四个乡镇工会，把工匠课堂办进了村里的文化大院。',
  },
  {
    key: 'steel',
    name: '示例市钢铁厂',
    parent: 'metals',
    introduction: '建于二十世纪五十年代，有高炉三座、职工六千余人。厂工会办有焊接、炼铁两个创新工作室。',
  },
  {
    key: 'heavy',
    name: '示例重型机械厂',
    parent: 'metals',
    introduction: '生产大型主轴、减速机和矿山设备。“名师带徒”在这里已经传到第五代。',
  },
  {
    key: 'power',
    name: '示例供电公司',
    parent: 'riverside',
    introduction: '负责全市三十一座变电站和两千余公里输电线路的运行与检修。',
  },
  {
    key: 'chemistry',
    name: '示例化工厂',
    parent: 'riverside',
    introduction: '生产精细化工原料，厂工会推动建成倒班职工“安静屋”。',
  },
  {
    key: 'water',
    name: '示例市自来水公司',
    parent: 'east',
    introduction: '为九十万市民供水，化验室每月第二个周六向市民开放。',
  },
  {
    key: 'mine',
    name: '示例矿务局',
    parent: 'metals',
    introduction: '下辖四对矿井和一支矿山救护队，工会以“安全账”和井口书屋闻名。',
  },
  {
    key: 'bus',
    name: '示例市公共交通公司',
    parent: 'east',
    introduction: '运营公交线路五十六条，驾驶员“吐槽会”每月一次，从不间断。',
  },
  {
    key: 'port',
    name: '示例港务公司',
    parent: 'riverside',
    introduction: '内河集装箱港口，有岸边桥吊八台，是产业工人队伍建设改革试点单位。',
  },
  {
    key: 'rail',
    name: '示例车辆段',
    parent: 'riverside',
    introduction: '承担货车检修任务，段内“声音教室”向同行开放。',
  },
  {
    key: 'post',
    name: '示例邮政分公司',
    parent: 'east',
    introduction: '有乡邮邮路二十九条，最长的一条九十四公里。',
  },
  {
    key: 'telecom',
    name: '示例通信公司',
    parent: 'east',
    introduction: '维护山区通信干线和基站，四支抢修队伍常年轮值。',
  },
  {
    key: 'store',
    name: '示例百货商场',
    parent: 'east',
    introduction: '开业七十年的老商场，一楼东头的糖果柜台从来没有挪过地方。',
  },
  {
    key: 'hospital',
    name: '示例市人民医院',
    parent: 'learning',
    introduction: '综合医院，医护职工一千八百余人，“走廊课”由重症监护室首创。',
  },
  {
    key: 'college',
    name: '示例职业技术学院',
    parent: 'learning',
    introduction: '与市总工会共建工匠学堂，十六位劳模、工匠受聘为校外导师。',
  },
  {
    key: 'sanitation',
    name: '示例市环境卫生处',
    parent: 'east',
    introduction: '负责主城区道路清扫保洁，参与建起沿街工会驿站二十三处。',
  },
  {
    key: 'textile',
    name: '示例市第一纺织厂',
    parent: 'riverside',
    introduction: '有细纱、织造两个主要车间，女职工占七成。',
  },
  {
    key: 'builders',
    name: '示例建筑安装公司',
    parent: 'riverside',
    introduction: '承建公共建筑和住宅，工地夜校办了三十年。',
  },
  {
    key: 'farm',
    name: '示例县农业技术推广站',
    parent: 'county',
    introduction: '二十六名推广员服务十四个乡镇，讲台就搭在地头。',
  },
  {
    key: 'steel-welding-shop',
    name: '示例市钢铁厂焊接车间',
    parent: 'steel',
    introduction: '车间分会有会员一百四十人，东墙上那块试板是新徒弟的第一课。',
  },
]
