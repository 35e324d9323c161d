/** The sign of the site: a gear's teeth around a seal, in the site's red. */
export function Icon() {
  return (
    <svg viewBox="0 0 32 32" width="24" height="24" role="img" aria-label="采编系统" className="newsroom-icon">
      <circle cx="16" cy="16" r="12.5" fill="none" stroke="currentColor" strokeWidth="4" strokeDasharray="4.9 4.9" />
      <rect x="8" y="8" width="16" height="16" rx="3" fill="currentColor" />
      <path d="M12 13h8M12 16h8M12 19h5" stroke="#fff" strokeWidth="1.6" strokeLinecap="round" />
    </svg>
  )
}
