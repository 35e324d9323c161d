import { heading } from 'shared/block-builders'
import type { SampleProfile } from '../sample.ts'

export const careAndTeaching: readonly SampleProfile[] = [
  {
    key: 'jiang-wang-shu',
    date: '2026-05-11',
    name: '江望舒',
    unit: 'hospital',
    trade: 'health',
    position: '护士长',
    rank: '主任护师',
    honours: [
      { title: 'national-advanced-worker', year: 2020, documentNumber: '示例发〔2020〕13号' },
      { title: 'provincial-advanced-worker', year: 2014 },
      { title: 'municipal-advanced-worker', year: 2007 },
    ],
    summary:
      '江望舒在重症监护室工作了二十八年。她总结的“床旁五看”让一千多位病人早一步得到救治，也让年轻护士少走了许多弯路。',
    quote: '病人说不出来的话，要从他的眼睛里去听。',
    deeds: [
      heading(2, '床旁五看'),
      '监护仪上的数字会报警，可江望舒更相信走到床边看一眼。看脸色、看呼吸、看管路、看皮肤、看眼神，这五样看完不过一分钟，她一天要看几十遍。',
      '有一次，仪器上一切正常，她却发现病人的指尖发凉，坚持请医生复查，结果是早期休克。抢救及时，病人两周以后自己走出了医院。',
      heading(2, '给家属的小纸条'),
      '重症病房不能陪护，家属在门外心急如焚。她带着护士们每天写小纸条：今天喝了半碗粥，右手能动了，睡得安稳。二十多年，这样的纸条写了四万多张。',
      '有位老人出院时，把三十一张纸条装订成册，说这是他家最要紧的一本书。',
    ],
    alt: '示例画像：戴护士帽的护士长，颈上挂着听诊器',
  },
  {
    key: 'he-yu-tong',
    date: '2026-05-19',
    name: '何雨桐',
    unit: 'hospital',
    trade: 'health',
    position: '检验师',
    rank: '副主任技师',
    honours: [
      { title: 'municipal-advanced-worker', year: 2022 },
      { title: 'municipal-labour-medal', year: 2020 },
    ],
    summary:
      '何雨桐每天看一百多张血涂片。机器已经报过结果的，她仍要在显微镜下再看一遍，十年里复核出九十四例容易漏掉的异常。',
    quote: '镜头下面的每一个细胞，都连着一个人。',
    deeds: [
      heading(2, '再看一遍'),
      '全自动血液分析仪一小时能做一百份标本。何雨桐给自己定的规矩是：凡有一项指标临界，必上显微镜。别人说这是同机器较劲，她说：“机器看的是多数，我看的是例外。”',
      '二〇一九年秋天，一份中学生的体检标本各项数值都在正常范围边上。她在镜下看到几个形态不寻常的细胞，当即打电话建议复诊。孩子因此早治疗了半年。',
      heading(2, '夜班的灯'),
      '急诊检验要求二十分钟出结果。她把夜班的每一步拆开来量时间，发现取标本要走六十四步，便同后勤商量，把接收窗口挪了位置。一年下来，平均快了四分半钟。',
    ],
    alt: '示例画像：戴口罩的女检验师，身前是显微镜',
  },
  {
    key: 'xie-chun-miao',
    date: '2026-05-28',
    name: '谢春苗',
    unit: 'college',
    trade: 'education',
    position: '实训教师',
    rank: '正高级讲师',
    honours: [
      { title: 'provincial-advanced-worker', year: 2019 },
      { title: 'municipal-advanced-worker', year: 2015 },
      { title: 'industry-skills-expert', year: 2011 },
    ],
    summary:
      '谢春苗原是厂里的铣工，三十岁走上讲台。她教过的一千四百多名学生里，有六十八人在省级以上技能大赛得奖，更多的人成了车间里靠得住的工人。',
    quote: '先把一件小事做对十遍，再说做大事。',
    deeds: [
      heading(2, '从铣床到讲台'),
      '二〇〇三年，职业学院缺实训教师，谢春苗从厂里调来。第一堂课她讲得满头大汗，学生听得直打瞌睡。第二堂课她不讲了，把铣床打开，让每个人亲手铣一个六面体。',
      '铣出来的六面体没有两个一样。她叫学生自己量、自己找原因，找不出来不许看答案。一学期以后，那个最歪的六面体的主人，成了班里手最稳的学生。',
      heading(2, '后墙上的零件'),
      '实训教室的后墙，挂满了历届学生的毕业零件，每件下面写着姓名和缺点。她说优点学生自己知道，缺点写在墙上，才会年年有人来改。',
      '毕业十年的学生回来看她，总要先到后墙前站一会儿，找找自己当年差了几丝。',
    ],
    alt: '示例画像：挽发的女实训教师，手拿书本和角尺',
  },
  {
    key: 'ji-xiao-he',
    date: '2026-06-05',
    name: '纪小荷',
    unit: 'sanitation',
    trade: 'utilities',
    position: '环卫工人',
    rank: '班长',
    honours: [
      { title: 'municipal-labour-medal', year: 2023 },
      { title: 'municipal-labour-medal', year: 2014 },
    ],
    summary: '纪小荷负责的三公里街道，每天凌晨三点半开始清扫。她摸索出的分段错时作业法，让早高峰的人行道上见不到扬尘。',
    quote: '天亮以前把路扫干净，是我给这座城市道的早安。',
    deeds: [
      heading(2, '凌晨三点半'),
      '凌晨三点半，城市还没有醒。纪小荷从解放街口扫起，到五点四十五分扫到文化宫门前，正好赶在第一班公交车进站之前。这条路她扫了十八年，哪棵树先落叶，哪个窨井盖会响，心里清清楚楚。',
      '过去一条街从头扫到尾，扫到后半段，行人多了，灰扬起来招人埋怨。她提出先扫商铺门前，再扫车站，最后扫小巷，错开人流。试了一个月，班里人人说好。',
      heading(2, '歇脚的地方'),
      '当选职工代表以后，她连续两年提同一份提案：给户外劳动者找个歇脚的地方。如今沿街建起二十三处工会驿站，有热水、有微波炉。她最常去的那一处，墙上的意见簿，头一页就是她写的：谢谢，请再添一把矮凳。',
    ],
    alt: '示例画像：穿橙色反光马甲、戴遮阳帽的女环卫工人，手扶扫帚',
  },
]
