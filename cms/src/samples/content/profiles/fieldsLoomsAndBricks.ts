import { heading } from 'shared/block-builders'
import type { SampleProfile } from '../sample.ts'

export const fieldsLoomsAndBricks: readonly SampleProfile[] = [
  {
    key: 'zhou-nian-ci',
    date: '2026-07-16',
    name: '周念慈',
    unit: 'textile',
    trade: 'textile',
    position: '细纱挡车工',
    rank: '高级技师',
    honours: [
      { title: 'provincial-model-worker', year: 2019 },
      { title: 'municipal-model-worker', year: 2015 },
      { title: 'industry-skills-expert', year: 2012 },
    ],
    summary:
      '接一根断头，标准是四秒，周念慈用一点八秒。她把自己的手法拆成九个动作，编成口诀，全车间的平均速度因此快了一秒。',
    quote: '纱断了可以接，心散了最难接。',
    deeds: [
      heading(2, '一点八秒'),
      '细纱车间里，一个挡车工要看管上千枚纱锭，一个班走二十多公里。哪里断了头，要在最短时间里找到、接上。周念慈刚进厂时，接头要六秒，手指常被纱线割出口子。',
      '她在宿舍床头拴一根纱，睡前练两百次。三年以后，她在全市操作比武中以一点八秒夺冠，接头的地方用放大镜也看不出粗细。',
      heading(2, '九个动作'),
      '比武回来，她请厂里拍下自己的手，一格一格地看，把接头拆成“掐、引、绕、捻、搭、提、松、抹、看”九个动作。口诀传开以后，新工人上岗培训从三个月缩短到七周。',
      '她最看重的是最后一个字：看。“接完不看一眼就走，前面八个字都白做。”',
    ],
    alt: '示例画像：戴白帽的女挡车工，身后是一排纱锭',
  },
  {
    key: 'song-ruo-gu',
    date: '2026-07-25',
    name: '宋若谷',
    unit: 'textile',
    trade: 'textile',
    position: '织机维修工',
    rank: '高级技师',
    honours: [
      { title: 'municipal-craftsman', year: 2021 },
      { title: 'municipal-labour-medal', year: 2013 },
    ],
    summary:
      '宋若谷修织机不急着动扳手，先蹲下来听一刻钟。他给一百二十台老织机加装了自己设计的断经自停装置，每年少出疵布四万多米。',
    quote: '修机器先要懂它累在哪里。',
    deeds: [
      heading(2, '先听一刻钟'),
      '织机出了毛病，年轻人习惯先换零件。宋若谷总是先蹲下来听，听投梭、打纬、开口三个动作合不合拍。他说机器和人一样，哪里累了，节奏就先乱在哪里。',
      '二〇一二年，一批织机夜里频频停车，查了半个月没有头绪。他连听三个夜班，发现停车都在隔壁空压机启动之后。毛病不在织机上，在气压上。',
      heading(2, '四万米布'),
      '老织机没有自停装置，经纱断了，要等人看见才停，往往已经织出半米疵布。他用废旧的光电管做了一个小盒子，成本不到三十元，断纱半秒之内停车。',
      '厂里要给他发专利奖金，他提议先给每台机器都装上。装到第一百二十台，正好赶在他五十岁生日那天。',
    ],
    alt: '示例画像：戴鸭舌帽的织机维修工，手握扳手，身后是织机',
  },
  {
    key: 'shi-jing-xian',
    date: '2026-08-02',
    name: '石敬先',
    unit: 'builders',
    trade: 'construction',
    position: '砌筑工',
    rank: '高级技师',
    honours: [
      { title: 'national-model-worker', year: 2005, documentNumber: '示例发〔2005〕3号' },
      { title: 'provincial-model-worker', year: 2001 },
      { title: 'municipal-model-worker', year: 1995 },
    ],
    summary:
      '石敬先砌的墙不用尺量，横平竖直，灰缝均匀十毫米。市里四十多栋公共建筑的清水墙出自他和徒弟之手，三十年没有一处开裂。',
    quote: '墙是立着的人品。',
    deeds: [
      heading(2, '一砖一尺'),
      '农家出身的石敬先十七岁跟着舅舅学瓦工，头一年只做一件事：把旧砖上的灰浆敲干净。他说那一年最要紧，手上知道了一块砖的轻重。',
      '一九九三年修建示例市工人文化宫，外墙要砌清水砖，灰缝十毫米，误差不许超过一毫米。他带着十二个人砌了五个月，验收那天，监理用塞尺量了两百处，合格两百处。',
      heading(2, '工棚里的夜校'),
      '工友们识图困难，他就在工棚里支起一块木板当黑板，每周三个晚上教识图、算料。从一九九六年到二〇一二年，跟过他学的农民工有六百多人，其中八十多人当上了工长。',
      '有人劝他自己拉队伍当老板。他摆摆手：“我会砌墙，别的不会。”',
    ],
    alt: '示例画像：满头白发、戴安全帽的老砌筑工，手握瓦刀',
  },
  {
    key: 'han-yan-tian',
    date: '2026-08-10',
    name: '韩砚田',
    unit: 'farm',
    trade: 'agriculture',
    position: '农业技术推广员',
    rank: '推广研究员',
    honours: [
      { title: 'national-advanced-worker', year: 2015, documentNumber: '示例发〔2015〕7号' },
      { title: 'provincial-advanced-worker', year: 2009 },
      { title: 'municipal-advanced-worker', year: 2002 },
    ],
    summary:
      '韩砚田的办公室在田埂上。三十一年，他写满一百零九本田间笔记，帮助山区十四个乡镇把小麦亩产提高了一百八十公斤。',
    quote: '庄稼不看材料，只看你下没下地。',
    deeds: [
      heading(2, '一百零九本'),
      '韩砚田的笔记本比巴掌大一点，装在衬衣口袋里，雨天用塑料袋裹着。哪天下种，哪天返青，哪块地的麦子先黄了尖，都在上面。三十一年，一百零九本，摞起来有一人多高。',
      '二〇〇六年春旱，几个村的麦苗发黄，农户急着追肥。他翻出八年前同一块地的记录，判断是缺水不是缺肥，劝大家先浇一遍“救命水”。半个月以后，苗返了青，省下的肥料钱有二十多万元。',
      heading(2, '一看就会'),
      '技术写在纸上，农户未必看得懂。他把要点编成顺口溜，又在每个村选一块“样板田”，地头插牌子，播多少、施多少写得明明白白。乡亲们说，跟着老韩的牌子种，错不了。',
      '退休以后，他被返聘为土专家，腿脚慢了，下地的次数没有少。',
    ],
    alt: '示例画像：戴草帽的农技推广员，身前是麦穗',
  },
]
