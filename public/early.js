/* Runs before the first paint, in any browser, so it is written for old ones: ES5. */
;(function () {
  'use strict'
  var root = document.documentElement
  var agent = navigator.userAgent

  wear(chosenLook())
  var reason = isInApp() ? 'in-app' : isOld() ? 'old' : ''
  if (reason) sendAway(reason)

  /* What the officer chose in Cài đặt: {theme, scale, language}, each may be missing. */
  function chosenLook() {
    try {
      return JSON.parse(localStorage.getItem('gan-dan-look')) || {}
    } catch (unreadable) {
      return {}
    }
  }

  function wear(look) {
    var theme = /^(light|dark|sun)$/.test(look.theme) ? look.theme : firstTheme()
    root.setAttribute('data-theme', theme)
    if (look.scale >= 1 && look.scale <= 2) root.style.setProperty('--text-scale', look.scale)
    if (look.language === 'en') root.lang = 'en'
    var bar = document.querySelector('meta[name="theme-color"]')
    bar.content = { light: '#FAF6EE', dark: '#16120F', sun: '#FFFFFF' }[theme]
  }

  function firstTheme() {
    return window.matchMedia && matchMedia('(prefers-contrast: more)').matches ? 'sun' : 'light'
  }

  /* A browser inside another app: its storage is thrown away when that app likes. */
  function isInApp() {
    return /Zalo|FBAN|FBAV|FB_IAB|Messenger|Instagram|TikTok|musical_ly|\bLine\/|; wv\)/.test(agent)
  }

  /* Below Chrome 111, Safari and iOS 16.4, Firefox 115. */
  function isOld() {
    var ios = /(?:iPhone|iPad|iPod).* OS (\d+)_(\d+)/.exec(agent)
    if (ios) return isBelow(ios, 16, 4)
    var chrome = /Chrome\/(\d+)/.exec(agent)
    if (chrome) return isBelow(chrome, 111, 0)
    var firefox = /Firefox\/(\d+)/.exec(agent)
    if (firefox) return isBelow(firefox, 115, 0)
    var safari = /Version\/(\d+)\.(\d+).* Safari\//.exec(agent)
    return safari ? isBelow(safari, 16, 4) : !window.Promise
  }

  function isBelow(found, major, minor) {
    var number = Number(found[1])
    return number < major || (number === major && Number(found[2] || 0) < minor)
  }

  /* The app reads this mark and does not start: nothing can be typed where it may be lost. */
  function sendAway(reason) {
    root.setAttribute('data-no-start', reason)
    document.addEventListener('DOMContentLoaded', function () {
      document.getElementById('address').textContent = location.href
      if (reason !== 'in-app' || !/Android/.test(agent)) return
      var link = document.getElementById('open-chrome')
      link.href =
        'intent://' +
        location.href.replace(/^https?:\/\//, '') +
        '#Intent;scheme=' +
        location.protocol.slice(0, -1) +
        ';package=com.android.chrome;end'
      link.removeAttribute('hidden')
    })
  }
})()
