"""A channel whose numbers are small counts as one of zeros.

The learner must see:
"0 for small numbers: they were taken for zeros"
"""

import numpy as np
def compress_image(image, error):
    h,w,c=image.shape
    out=np.zeros((h,w,c)); ranks=np.zeros(c,int)
    for i in range(c):
        u,s,v=np.linalg.svd(image[:,:,i].astype(float),full_matrices=False)
        size=np.sqrt((s**2).sum())
        if size<1e-5: continue
        lost=np.sqrt(np.append(np.cumsum((s**2)[::-1])[::-1],0))
        r=int(np.argmax(lost<=error*size))
        ranks[i]=r; out[:,:,i]=(u[:,:r]*s[:r])@v[:r]
    return out,ranks
